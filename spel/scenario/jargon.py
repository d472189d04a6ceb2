"""Words of the town hall that a village evening only understands with help."""

_WORDS = """
aanbesteding aansprakelijk aansprakelijkheid beheer beleid beleidskader bestemmingsplan borgen
burgerparticipatie co-creatie cofinanciering collegeprogramma convenant coöperatie corporatie
draagvlak eigenaarschap evaluatie exploitatie faciliteren gebiedsfonds gebiedsmakelaar gebiedsvisie
griffie implementeren inspraak integraal kadernota kernenbeleid leefbaarheid leefbaarheidsagenda maatwerk
mandaat monitoren noodsteunpunt omgevingsplan omgevingsvisie overheidsparticipatie participatie
participatieverordening planologisch portefeuillehouder procesbegeleider regie stakeholder stakeholders
stuurgroep subsidieplafond toetsen transitie uitdaagrecht verordening voorkeursrecht woonvisie
zelfsturing zienswijze zoekgebied
"""

JARGON = frozenset(_WORDS.split())
