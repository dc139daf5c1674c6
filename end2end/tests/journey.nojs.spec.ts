import { journey } from "../support/journey";

for (const language of ["en", "fr", "ar"] as const) journey(language);
