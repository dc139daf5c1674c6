import { levels } from "../support/levels";

for (const language of ["en", "ar"] as const) levels(language);
