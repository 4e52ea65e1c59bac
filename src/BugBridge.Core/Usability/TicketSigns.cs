using System.Collections.Immutable;
using BugBridge.Core.Masking;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Usability;

/// <summary>What of a ticket, beside its words, can place it; kept with the case, so that it can be placed anew.</summary>
public sealed class TicketSigns
{
    private const int LongestValue = 100;
    private readonly ImmutableHashSet<string> _tags;
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _fields;
    private readonly string? _form;

    private TicketSigns(ImmutableHashSet<string> tags, ImmutableDictionary<string, ImmutableArray<string>> fields, string? form) =>
        (_tags, _fields, _form) = (tags.WithComparer(StringComparer.OrdinalIgnoreCase), fields.WithComparers(StringComparer.OrdinalIgnoreCase), form);

    /// <summary>A ticket's. Long values cannot be what a rule means, and those with personal data must not be.</summary>
    public static TicketSigns Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return new TicketSigns(
            [.. ticket.Tags.Select(CleanText.OneLine)],
            ticket.Fields
                .Select(field => (Name: CleanText.OneLine(field.Key), Values: Telling(field.Value)))
                .Where(field => !field.Values.IsEmpty)
                .DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase)
                .ToImmutableDictionary(field => field.Name, field => field.Values, StringComparer.OrdinalIgnoreCase),
            ticket.Form is null ? null : CleanText.OneLine(ticket.Form));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static TicketSigns Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n').Select(line => line.Split('\t')).ToList();
        return new TicketSigns(
            [.. lines.Where(line => line is ["tag", _]).Select(line => line[1])],
            lines.Where(line => line is ["field", _, _]).GroupBy(line => line[1], line => line[2], StringComparer.OrdinalIgnoreCase)
                .ToImmutableDictionary(field => field.Key, field => field.ToImmutableArray(), StringComparer.OrdinalIgnoreCase),
            lines.Find(line => line is ["form", _])?[1]);
    }

    /// <summary>Whether it has the tag.</summary>
    public bool HasTag(string tag) => _tags.Contains(tag.Trim());

    /// <summary>Whether it was filed with the form.</summary>
    public bool HasForm(string form) => string.Equals(_form, form, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first value of the field that is one of these, or null.</summary>
    public string? ValueOf(string field, ImmutableArray<string> values) =>
        _fields.TryGetValue(field, out var has) ? has.FirstOrDefault(value => values.Contains(value, StringComparer.OrdinalIgnoreCase)) : null;

    /// <summary>As stored: a sign a line, and so each value of a field.</summary>
    public override string ToString() => string.Join('\n',
    [
        .. _tags.Order(StringComparer.Ordinal).Select(tag => $"tag\t{tag}"),
        .. _fields.OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => field.Value.Select(value => $"field\t{field.Key}\t{value}")),
        .. _form is null ? [] : new[] { $"form\t{_form}" },
    ]);

    private static ImmutableArray<string> Telling(FieldValue field) =>
        [.. field.Select(CleanText.OneLine).Where(value => value.Length is > 0 and <= LongestValue && PersonalData.Mask(value) == value)];
}
