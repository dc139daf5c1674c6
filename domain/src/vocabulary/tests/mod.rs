mod lists;
mod places;
