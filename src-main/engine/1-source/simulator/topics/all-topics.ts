import { VOICES } from '../voices/voices.ts';
import { ART } from './art.ts';
import { BOOKS } from './books.ts';
import { CARS } from './cars.ts';
import { CLIMATE } from './climate.ts';
import { COFFEE } from './coffee.ts';
import { CYBERSECURITY } from './cybersecurity.ts';
import { EDUCATION } from './education.ts';
import { FAMILY } from './family.ts';
import { FASHION } from './fashion.ts';
import { FILM } from './film.ts';
import { FINANCE } from './finance.ts';
import { FITNESS } from './fitness.ts';
import { FOOD } from './food.ts';
import { FOOTBALL } from './football.ts';
import { GADGETS } from './gadgets.ts';
import { GAMING } from './gaming.ts';
import { HEALTH } from './health.ts';
import { HOME } from './home.ts';
import { MACHINE_LEARNING } from './machine-learning.ts';
import { MUSIC } from './music.ts';
import { PETS } from './pets.ts';
import { POLITICS } from './politics.ts';
import { PROGRAMMING } from './programming.ts';
import { SCIENCE } from './science.ts';
import { SPACE } from './space.ts';
import { TELEVISION } from './television.ts';
import { TENNIS } from './tennis.ts';
import { type Topic, topicFrom } from './topic-content.ts';
import { TRANSPORT } from './transport.ts';
import { TRAVEL } from './travel.ts';
import { WEATHER } from './weather.ts';
import { WORK } from './work.ts';

const SOURCES = [
  ART,
  BOOKS,
  CARS,
  CLIMATE,
  COFFEE,
  CYBERSECURITY,
  EDUCATION,
  FAMILY,
  FASHION,
  FILM,
  FINANCE,
  FITNESS,
  FOOD,
  FOOTBALL,
  GADGETS,
  GAMING,
  HEALTH,
  HOME,
  MACHINE_LEARNING,
  MUSIC,
  PETS,
  POLITICS,
  PROGRAMMING,
  SCIENCE,
  SPACE,
  TELEVISION,
  TENNIS,
  TRANSPORT,
  TRAVEL,
  WEATHER,
  WORK,
];

/** What people talk about on an ordinary day. */
export const TOPICS: readonly Topic[] = SOURCES.map((source) =>
  topicFrom(source, { en: VOICES.en.lists, fr: VOICES.fr.lists }),
);
