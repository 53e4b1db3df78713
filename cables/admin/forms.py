"""Forms that check a curator's work before it is saved."""

from django import forms
from django.core.exceptions import ValidationError

from cables.choices import ACCEPTED_MEASURES, DatePrecision, MeetingTopic
from cables.corrections import CORRECTABLE, check_correction
from cables.models import Cable


class CableForm(forms.ModelForm):
    """Header fields alone: the text and what was read out of it are not edited here."""

    class Meta:
        model = Cable
        fields = [*CORRECTABLE, "inference_reason"]
        widgets = {
            "subject": forms.Textarea(attrs={"rows": 2}),
            "classified_by": forms.Textarea(attrs={"rows": 2}),
            "inference_reason": forms.Textarea(attrs={"rows": 2}),
        }
        labels = {"inference_reason": "Reason", "sent_at": "Sent (UTC)"}
        help_texts = {
            "year": "Sets the full MRN. The old address keeps leading to the cable.",
            "inference_reason": (
                "Needed where a date or year is set by hand. It is shown beside the date."
            ),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.sent_precision == DatePrecision.YEAR:
            # The first moment of the year only stands for it; nobody stated it.
            self.initial["sent_at"] = None
            self.fields["sent_at"].help_text = "Empty while only the year is known."

    @property
    def reason(self):
        return self.cleaned_data.get("inference_reason") or ""

    @property
    def changes(self):
        """Return the corrected header fields by name."""
        return {
            name: self.cleaned_data[name]
            for name in self.changed_data
            if name in CORRECTABLE and name in self.cleaned_data
        }

    def clean(self):
        cleaned = super().clean()
        # The instance still holds the old values here; they are set after cleaning.
        self.columns = check_correction(self.instance, self.changes, reason=self.reason)
        if "sent_at" in cleaned and "sent_at" not in self.changed_data:
            cleaned["sent_at"] = self.instance.sent_at
        # With a date derived from a year, and the other way round, the row is whole
        # when its own constraints are checked.
        cleaned.update({name: self.columns[name] for name in self.columns if name in cleaned})
        return cleaned


class FindingForm(forms.ModelForm):
    """A finding's words must be the cable's own, at the offsets given."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("start", "end"):
            if name in self.fields:
                self.fields[name].required = False
        if quote := self.fields.get("quote"):
            quote.strip = False
            quote.help_text = "The exact words. Without offsets they are looked for in the cable."

    def clean(self):
        cleaned = super().clean()
        cable = self.instance.cable if self.instance.pk else cleaned.get("cable")
        quote = cleaned.get("quote")
        if not cable or not quote or self.errors:
            return cleaned
        start, end = cleaned.get("start"), cleaned.get("end")
        if start is None and end is None:
            start, end = find_words(cable.text, quote)
            quote = cable.text[start:end]
        elif start is None or end is None:
            raise ValidationError({"start": "Give both offsets, or neither."})
        if cable.text[start:end] != quote:
            raise ValidationError({"quote": wrong_words(cable.text, start, end)})
        cleaned |= {"start": start, "end": end, "quote": quote}
        cleaned["paragraph"] = self.check_paragraph(cable, start, end, cleaned.get("paragraph"))
        return cleaned

    @staticmethod
    def check_paragraph(cable, start, end, chosen):
        """Return the paragraph that holds the words; it is found where none is chosen."""
        if chosen is None:
            return cable.paragraphs.filter(start__lt=end, end__gt=start).first()
        if chosen.cable_id != cable.pk:
            raise ValidationError({"paragraph": "This paragraph is of another cable."})
        if chosen.end <= start or chosen.start >= end:
            raise ValidationError({"paragraph": "The words do not stand in this paragraph."})
        return chosen


class StatisticForm(FindingForm):
    """Only law enforcement data of four kinds can be accepted."""

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("accepted") and cleaned.get("measure") not in ACCEPTED_MEASURES:
            self.add_error(
                "accepted",
                "The Department accepts investigations, prosecutions, convictions and sentences "
                "alone.",
            )
        return cleaned


class MeetingForm(FindingForm):
    """Topics are of a closed list, paragraphs of the cable at hand."""

    topics = forms.MultipleChoiceField(
        choices=MeetingTopic, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "anchors" in self.fields:
            self.fields["anchors"].label = "Paragraphs"

    def clean(self):
        cleaned = super().clean()
        cable = self.instance.cable if self.instance.pk else cleaned.get("cable")
        anchors = cleaned.get("anchors") or []
        if cable and anchors:
            held = set(cable.paragraphs.values_list("anchor", flat=True))
            if strange := [anchor for anchor in anchors if anchor not in held]:
                named = ", ".join(f"“{anchor}”" for anchor in strange)
                self.add_error("anchors", f"No paragraph of this cable: {named}.")
        return cleaned


def find_words(text, quote):
    """Return where words stand in a text; raises ValidationError unless it is one place."""
    words = quote.strip()
    first = text.find(words)
    if first < 0:
        raise ValidationError({"quote": "These words do not stand in the cable as written here."})
    if text.find(words, first + 1) >= 0:
        raise ValidationError(
            {"quote": "These words stand in the cable more than once. Give their offsets too."}
        )
    return first, first + len(words)


def wrong_words(text, start, end):
    stands = text[start:end]
    shown = f"{stands[:200]}…" if len(stands) > 200 else stands
    return f"At these offsets the cable says: “{shown}”"
