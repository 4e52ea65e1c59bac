using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Connectors.Freshdesk.Replying;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>Freshdesk's conversations in the bridge's words.</summary>
internal static class CommentMapper
{
    /// <summary>A reply or note.</summary>
    /// <param name="written">As it came.</param>
    /// <param name="author">Who wrote it.</param>
    /// <param name="isOwn">Whether the bridge's account did: only then it can carry a stamp.</param>
    /// <param name="withheldBecause">Why nothing of it may leave Freshdesk; null when it may.</param>
    public static TicketComment Map(WireConversation written, Author author, bool isOwn, string? withheldBecause)
    {
        var kind = KindOf(written.Private);
        var (body, stamp) = Split(written, isOwn ? kind : CommentKind.Unknown);
        return new TicketComment(NumericId.Text(written.Id), kind, author, body, Utc(written.CreatedAt), stamp)
        {
            WithheldBecause = withheldBecause,
            CopiedBecause = Copying.Of(written),
            IsFromHelpdesk = written is { Incoming: false, UserId: not null },
            Attachments = Files(written.Attachments),
        };
    }

    /// <summary>Whether the customer reads it.</summary>
    public static bool IsPublic(WireConversation written) => KindOf(written.Private) == CommentKind.PublicReply;

    /// <summary>Our stamp in what the bridge's account wrote; null when a person did through it.</summary>
    public static string? StampOf(WireConversation written) => Split(written, KindOf(written.Private)).Stamp;

    /// <summary>HTML, or the plain text where there is none.</summary>
    public static RichText Text(string? html, string? plain) => string.IsNullOrWhiteSpace(html) ? RichText.FromPlain(plain) : HtmlReader.Read(html);

    /// <summary>What is known of files.</summary>
    public static ImmutableArray<Attachment> Files(IReadOnlyList<WireAttachment>? files) =>
        [.. (files ?? []).Select(file => new Attachment(NumericId.Text(file.Id), CleanText.OneLine(file.Name), CleanText.OneLine(file.ContentType), file.Size))];

    /// <summary>The moment in UTC; the beginning of time when Freshdesk did not say.</summary>
    public static DateTimeOffset Utc(DateTimeOffset? moment) => (moment ?? DateTimeOffset.UnixEpoch).ToUniversalTime();

    private static (RichText Body, string? Stamp) Split(WireConversation written, CommentKind kind)
    {
        var body = Text(written.Body, written.BodyText);
        return kind switch
        {
            CommentKind.InternalNote => StampLine.Split(body),
            CommentKind.PublicReply => (body, ReplyMark.In(written.Body)),
            _ => (body, null),
        };
    }

    private static CommentKind KindOf(JsonElement isPrivate) => isPrivate.ValueKind switch
    {
        JsonValueKind.True => CommentKind.InternalNote,
        JsonValueKind.False => CommentKind.PublicReply,
        _ => CommentKind.Unknown,
    };
}
