using System.Collections.Immutable;
using BugBridge.Core.Privacy;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Usability;

/// <summary>What of a ticket, beside its words, can place it; kept with the case, so that it can be placed anew.</summary>
public sealed class TicketSigns
{
    private const int LongestValue = 100;
    private readonly ImmutableHashSet<string> _tags;
    private readonly ImmutableDictionary<string, string> _fields;
    private readonly string? _form;

    private TicketSigns(ImmutableHashSet<string> tags, ImmutableDictionary<string, string> fields, string? form) =>
        (_tags, _fields, _form) = (tags.WithComparer(StringComparer.OrdinalIgnoreCase), fields.WithComparers(StringComparer.OrdinalIgnoreCase), form);

    /// <summary>A ticket's. Long values cannot be what a rule means, and those with personal data must not be.</summary>
    public static TicketSigns Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return new TicketSigns(
            [.. ticket.Tags.Select(CleanText.OneLine)],
            ticket.Fields
                .Select(field => (Name: CleanText.OneLine(field.Key), Value: CleanText.OneLine(field.Value)))
                .Where(field => field.Value.Length is > 0 and <= LongestValue && PersonalData.Mask(field.Value) == field.Value)
                .DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase)
                .ToImmutableDictionary(field => field.Name, field => field.Value, StringComparer.OrdinalIgnoreCase),
            ticket.Form is null ? null : CleanText.OneLine(ticket.Form));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static TicketSigns Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n').Select(line => line.Split('\t')).ToList();
        return new TicketSigns(
            [.. lines.Where(line => line is ["tag", _]).Select(line => line[1])],
            lines.Where(line => line is ["field", _, _]).ToImmutableDictionary(line => line[1], line => line[2], StringComparer.OrdinalIgnoreCase),
            lines.Find(line => line is ["form", _])?[1]);
    }

    /// <summary>Whether it has the tag.</summary>
    public bool HasTag(string tag) => _tags.Contains(tag.Trim());

    /// <summary>Whether it was filed with the form.</summary>
    public bool HasForm(string form) => string.Equals(_form, form, StringComparison.OrdinalIgnoreCase);

    /// <summary>The one of the values that the field has, or null.</summary>
    public string? ValueOf(string field, ImmutableArray<string> values) =>
        _fields.TryGetValue(field, out var has) && values.Contains(has, StringComparer.OrdinalIgnoreCase) ? has : null;

    /// <summary>As stored: a sign a line.</summary>
    public override string ToString() => string.Join('\n',
    [
        .. _tags.Order(StringComparer.Ordinal).Select(tag => $"tag\t{tag}"),
        .. _fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"field\t{field.Key}\t{field.Value}"),
        .. _form is null ? [] : new[] { $"form\t{_form}" },
    ]);
}
