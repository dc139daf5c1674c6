import { outbox } from "../support/outbox";

for (const language of ["en", "ar"] as const) outbox(language);
