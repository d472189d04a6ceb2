"""Who may ask for what: one line for every command."""

from collections.abc import Mapping

from spel.core import afspraak_commands as a
from spel.core import commands as c
from spel.core import desk_commands as d
from spel.core import stukken_commands as s
from spel.core.actors import Actor, Clock, Desk, Dorp, Seat, Visitor

ALLOWED: Mapping[type[c.Command], tuple[type[Actor], ...]] = {
    c.CreateSession: (Clock,),
    c.JoinSession: (Visitor, Desk),
    c.ChangeSeat: (Seat,),
    c.GiveAnswer: (Seat,),
    c.GiveJoint: (Seat, Desk),
    c.OpenKras: (Seat,),
    c.OpenStep: (Desk,),
    c.RevealStep: (Desk,),
    c.ShowSheet: (Desk,),
    c.ReleaseTexts: (Desk,),
    c.SetBlack: (Desk,),
    c.SetTalk: (Desk,),
    c.WriteNote: (Desk,),
    c.CloseSession: (Desk,),
    c.ReopenSession: (Desk,),
    c.CountHands: (Desk,),
    c.PickCases: (Desk,),
    c.AddCase: (Desk,),
    c.FlagCase: (Desk,),
    a.DraftAfspraak: (Desk,),
    a.EditAfspraak: (Desk,),
    a.ShakeAfspraak: (Seat, Desk),
    a.SetAfspraak: (Desk,),
    a.DropAfspraak: (Desk,),
    a.DrawStress: (Desk,),
    a.StressAfspraak: (Seat, Desk),
    a.LayAfspraak: (Desk,),
    d.TakeLead: (Desk,),
    d.UndoDesk: (Desk,),
    d.ExtendStep: (Desk,),
    d.SkipSteps: (Desk,),
    d.SetFreeze: (Desk,),
    d.SetOverview: (Desk,),
    d.SetQr: (Desk,),
    d.SetDoor: (Desk,),
    d.SetIntake: (Desk,),
    d.RemoveSeat: (Desk,),
    d.SetAside: (Desk,),
    d.GroupTexts: (Desk,),
    s.TouchPiece: (Desk,),
    s.DecideReaders: (Dorp, Desk),
}
"""The permission table: who may ask for what. Deny by default."""
