# Les projets et leurs étapes.

milestone = Étape
milestone-planned = Prévue pour le
milestone-reached = Franchie le
milestone-late = En retard
milestone-to-come = À venir
