// The mail of the installation that support/serve-new.sh serves: files in a folder.

import { readdirSync, readFileSync } from "node:fs";

import { expect } from "./test";

const FOLDER = new URL("../../target/end2end-new/mail/", import.meta.url);

/** The address in the message that somebody was sent; waits until it is there. */
export async function linkTo(email: string): Promise<string> {
  await expect.poll(() => sentTo(email).length, `a message to ${email}`).toBe(1);
  const found = /https?:\/\/\S+\/invitation\?\S+/.exec(sentTo(email)[0] ?? "");
  if (!found) throw new Error(`no link in the message to ${email}`);
  return found[0];
}

/** What the messages to somebody say, as plain text. */
function sentTo(email: string): string[] {
  const names = readdirSync(FOLDER, { withFileTypes: true }).map((file) => file.name);
  const messages = names.filter((name) => name.endsWith(".eml")).map((name) => readFileSync(new URL(name, FOLDER), "latin1"));
  return messages.filter((message) => message.includes(`To: ${email}`)).map(plainText);
}

/** The part of a message that is plain text, of RFC 2045's ways to write it. */
function plainText(message: string): string {
  const part = /Content-Type: text\/plain[^]*?(?=\r\n--)/.exec(message)?.[0] ?? "";
  const end = part.indexOf("\r\n\r\n");
  const [heads, body] = [part.slice(0, end), part.slice(end + 4)];
  if (/Encoding: base64/i.test(heads)) return Buffer.from(body, "base64").toString("utf8");
  if (!/Encoding: quoted-printable/i.test(heads)) return body;
  const bytes = body.replaceAll("=\r\n", "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
