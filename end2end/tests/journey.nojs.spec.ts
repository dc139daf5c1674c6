import { journey } from "../support/journey";

for (const language of ["en", "ar"] as const) journey(language);
