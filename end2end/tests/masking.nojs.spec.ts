import { masking } from "../support/masking";

for (const language of ["en", "ar"] as const) masking(language);
