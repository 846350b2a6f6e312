"""A hundred letters full of private values of every kind, the same in every run."""

import json
import random
from dataclasses import dataclass, field

GIVEN = "Leopold Marisol Priya Wendell Ingrid Tobias Soledad Quentin Beatrix Cyril Zoë Renée".split()
FAMILY = "Haverbrook Thibodeaux Okonkwo Villalobos Brannigan Lindqvist Pemberton Rasmussen Müller Szymański".split()
STREETS = "Larkspur Alder Juniper Magnolia Sycamore Chestnut".split()
TOWNS = [("Springfield", "IL", "62701"), ("Dayton", "OH", "45402"), ("Boise", "ID", "83702")]
ASKS = [
    "Routers should say on the box for how long they will get updates.",
    "Please make networks drop packets with forged source addresses.",
    "I could not tell which of my devices was infected, and nobody would say.",
    "A label will help only if somebody checks what stands on it.",
]


@dataclass
class Letters:
    lines: list[str] = field(default_factory=list)
    #: Kind to the values of that kind that were written into letters.
    values: dict[str, list[str]] = field(default_factory=dict)

    def note(self, kind: str, value: str) -> str:
        self.values.setdefault(kind, []).append(value)
        return value


def card(chance: random.Random) -> str:
    """Sixteen digits with a right check digit (Luhn)."""
    digits = [4] + [chance.randrange(10) for _ in range(14)]
    doubled = sum(sum(divmod(2 * d, 10)) if i % 2 == 0 else d for i, d in enumerate(digits))
    text = "".join(map(str, [*digits, -doubled % 10]))
    return " ".join(text[i : i + 4] for i in range(0, 16, 4))


def letters(count: int = 100, seed: int = 4) -> Letters:
    chance = random.Random(seed)
    made = Letters()
    for number in range(count):
        given, family = chance.choice(GIVEN), chance.choice(FAMILY)
        town, state, zip_code = chance.choice(TOWNS)
        name = made.note("name", f"{given} {family}")
        mail = made.note("email", f"{chance.choice('abcdefg')}.{chance.choice('hjkmnp')}{number}x@mail{number % 9}.example.org")
        phone = made.note("phone", f"({chance.randrange(201, 989)}) 555-01{chance.randrange(10, 100)}")
        street = f"{chance.randrange(100, 9999)} {chance.choice(STREETS)} {chance.choice(['Street', 'Avenue', 'Lane'])}"
        address = made.note("address", f"{street}, {town}, {state} {zip_code}")
        said = [chance.choice(ASKS), chance.choice(ASKS)]
        if number % 4 == 0:
            ssn = f"{chance.randrange(101, 665)}-{chance.randrange(10, 99)}-{chance.randrange(1000, 9999)}"
            said.append(f"My Social Security number {made.note('ssn', ssn)} was stolen.")
        if number % 4 == 1:
            said.append(f"They took my card {made.note('card', card(chance))} as well.")
        if number % 4 == 2:
            said.append(f"The attack came from {made.note('ip', f'198.51.100.{number}')} at night.")
        text = "Dear Secretary,\n\nMy name is " + f"{name}. " + " ".join(said)
        text += f" You may call me at {phone} or write to {mail}.\n\nSincerely,\n{name}\n{address}\n"
        line = {"id": f"letter-{number:03}", "title": f"On the draft, letter {number}", "text": text}
        line["submitter"] = {"name": name, "kind": "individual"}
        made.lines.append(json.dumps(line, ensure_ascii=False))
    return made
