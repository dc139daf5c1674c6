-- Every demonstration account in turn signs in by its password, each time from another address.
local accounts = {}
for account in os.getenv("BENCH_ACCOUNTS"):gmatch("%S+") do
  table.insert(accounts, (account:gsub("@", "%%40")))
end
local password = os.getenv("BENCH_PASSWORD")
local sent = 0

function request()
  sent = sent + 1
  local account = accounts[sent % #accounts + 1]
  local address = string.format("10.%d.%d.%d", sent / 65536 % 256, sent / 256 % 256, sent % 256)
  local headers = {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Origin"] = os.getenv("BENCH_ORIGIN"),
    ["X-Forwarded-For"] = address,
  }
  return wrk.format("POST", nil, headers, "email=" .. account .. "&password=" .. password)
end
