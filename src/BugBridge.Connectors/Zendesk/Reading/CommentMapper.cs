using System.Text.Json;
using BugBridge.Connectors.Text;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>Zendesk's comments in the bridge's words.</summary>
internal static class CommentMapper
{
    /// <summary>A comment.</summary>
    /// <param name="comment">As it came.</param>
    /// <param name="people">Who wrote it.</param>
    /// <param name="stamps">Stamps found elsewhere than with the comment, by its id.</param>
    public static TicketComment Map(WireComment comment, Sideloads people, IReadOnlyDictionary<long, string> stamps) => new(
        NumericId.Text(comment.Id),
        KindOf(comment.Public),
        people.Author(comment.AuthorId),
        Body(comment),
        Utc(comment.CreatedAt),
        Stamps.In(comment.Metadata) ?? stamps.GetValueOrDefault(comment.Id))
    {
        WithheldBecause = Withholding.Of(comment, people),
        CopiedBecause = Copying.Of(comment),
        Attachments = [.. (comment.Attachments ?? []).Select(Map)],
    };

    /// <summary>What a comment says: its HTML, or its plain text where there is none.</summary>
    public static RichText Body(WireComment comment) => string.IsNullOrWhiteSpace(comment.HtmlBody)
        ? RichText.FromPlain(comment.PlainBody ?? comment.Body)
        : HtmlReader.Read(comment.HtmlBody);

    /// <summary>The moment in UTC; the beginning of time when Zendesk did not say.</summary>
    public static DateTimeOffset Utc(DateTimeOffset? moment) => (moment ?? DateTimeOffset.UnixEpoch).ToUniversalTime();

    private static CommentKind KindOf(JsonElement isPublic) => isPublic.ValueKind switch
    {
        JsonValueKind.True => CommentKind.PublicReply,
        JsonValueKind.False => CommentKind.InternalNote,
        _ => CommentKind.Unknown,
    };

    private static Attachment Map(WireAttachment file) => new(
        NumericId.Text(file.Id), CleanText.OneLine(file.FileName), CleanText.OneLine(file.ContentType), file.Size);
}
