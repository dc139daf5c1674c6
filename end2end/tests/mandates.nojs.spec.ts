import { mandates } from "../support/mandates";
import { NEW_PORT } from "../support/port";
import { test } from "../support/test";

test.use({ baseURL: `http://localhost:${NEW_PORT}` });

mandates("en", "KEN");
mandates("ar", "TUN");
