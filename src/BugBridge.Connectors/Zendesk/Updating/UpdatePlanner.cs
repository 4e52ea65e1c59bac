using System.Collections.Immutable;
using System.Text;
using BugBridge.Connectors.Text;
using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Updating;

/// <summary>Turns an update into what Zendesk takes: the note as HTML that is not too long, fields by id, tags without blanks.</summary>
internal sealed class UpdatePlanner(FieldCatalog fields, int textLimit)
{
    /// <summary>The update made ready; fields that do not exist are left out and remarked.</summary>
    public async Task<UpdatePlan> PlanAsync(TicketUpdate update, CancellationToken cancellationToken)
    {
        var edits = new List<FieldEdit>();
        var remarks = new List<string>();
        foreach (var (name, value) in update.Fields)
        {
            if (await fields.FindAsync(name, cancellationToken) is not { } field)
            {
                remarks.Add($"The ticket field \"{name}\" does not exist and was left out.");
            }
            else if (FieldValues.Of(field, value) is { } edit)
            {
                edits.Add(edit);
            }
            else
            {
                remarks.Add($"The ticket field \"{name}\" cannot be set to \"{CleanText.OneLine(value)}\" and was left out.");
            }
        }

        var add = Tags(update.AddTags);
        var remove = Tags(update.RemoveTags);
        var ticket = new TicketEdit(Note(update.Note), NullIfEmpty(edits), NullIfEmpty(add), NullIfEmpty(remove), Stamps.Of(update.Stamp));
        var isEmpty = ticket is { Comment: null, CustomFields: null, AdditionalTags: null, RemoveTags: null };
        return new UpdatePlan(isEmpty ? null : new UpdateBody(ticket), add, remove, remarks.Count > 0 ? string.Join(' ', remarks) : null);
    }

    /// <summary>A note as HTML that is not too long, with what comes after its text.</summary>
    public NewNote Note(RichText note, string after) => new(
        HtmlWriter.Write(TextCut.ToFit(note, textLimit - Encoding.UTF8.GetByteCount(after), text => Encoding.UTF8.GetByteCount(HtmlWriter.Write(text)), rest: null)) + after);

    private NewNote? Note(RichText? note) => note is null || note.IsEmpty ? null : Note(note, string.Empty);

    private static ImmutableArray<string> Tags(ImmutableArray<string> tags) => tags.IsDefault
        ? []
        : [.. tags.Select(tag => CleanText.OneLine(tag).Replace(' ', '_').ToLowerInvariant()).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> items) => items.Count > 0 ? items : null;
}
