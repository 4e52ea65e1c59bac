using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.FirstContact;

/// <summary>When a ticket counts as resolved at first contact, and how the figures are broken down.</summary>
public sealed class FirstContactSettings : ISettings
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(90);
    private static readonly TimeSpan LongestCall = TimeSpan.FromDays(1);

    /// <summary>
    /// By whose definition a ticket was resolved at first contact. The report shows what the same tickets come to by the other two beside it.
    /// </summary>
    public FirstContactKind Rule { get; set; }

    /// <summary>Which rep a ticket is credited to. The report shows both, the one that is credited first.</summary>
    public ContactCredit Credit { get; set; }

    /// <summary>
    /// How long after it was solved a ticket has to stay quiet: opened again, or a message after that, counts no more. A ticket that was
    /// solved less long ago is shown as pending, whatever happened so far. With 0 only messages until it was solved count, the reply that solves it
    /// included.
    /// </summary>
    public TimeSpan ReopenWindow { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long after a ticket was solved a new one of the same requester about the same thing makes it not resolved: up to 90.00:00:00, 0 not to count that, and
    /// <c>ReopenWindow</c> when left out. It is about the same when it follows up the closed ticket (Zendesk), was merged into it, is linked to the same issue, says the same in the same words, or has the same title of four telling words or more under which no other customer wrote. A follow-up that only thanks does not count, unless <c>CountThanks</c>. Only <c>Strict</c> counts it. The longer
    /// of both windows is how long tickets are pending.
    /// </summary>
    public TimeSpan? RecontactWindow { get; set; }

    /// <summary>
    /// In which month a ticket counts: <c>FirstSolved</c>, the one in which it was first solved, so that months add up; or <c>ReceivedAndSolved</c>, as older
    /// versions counted, to compare.
    /// </summary>
    public ContactMonth Month { get; set; }

    /// <summary>The most public replies that a resolution at first contact may take: 1 to 3.</summary>
    public int MaxReplies { get; set; } = 1;

    /// <summary>
    /// Whether a message that only thanks is one more contact. When not, it is overlooked, and the report says how often: short, no question, nothing but words
    /// of thanks in the languages that are known (further ones: <c>ThanksWords</c>), and the ticket solved again without a reply, or never opened.
    /// </summary>
    public bool CountThanks { get; set; }

    /// <summary>
    /// Further words that thank, one each, beside those of English, Spanish, German, French, Italian, Portuguese, Dutch and a few of other languages. Case and accents are
    /// ignored. A message read from then on that contains one of them may be one that only thanks.
    /// </summary>
    public IList<string> ThanksWords { get; set; } = [];

    /// <summary>Further words allowed beside them in a message that only thanks, alone or several: <c>a gyors segítséget</c>. Any other word makes it a contact.</summary>
    public IList<string> WordsBesideThanks { get; set; } = [];

    /// <summary>Whether what people in copy write is a contact like the requester's.</summary>
    public bool CountCopies { get; set; }

    /// <summary>Whether a ticket started by a rep counts like one started by a customer. If not, it is left out, and counted there.</summary>
    public bool CountProactive { get; set; }

    /// <summary>
    /// Accounts of the helpdesk that are not reps, by id or name: bots, integrations. What they write is not a reply. Case ignored. A name is looked at when a message is
    /// first seen; an id also later.
    /// </summary>
    public IList<string> IgnoreAuthors { get; set; } = [];

    /// <summary>
    /// What the helpdesk's side writes sooner than this after a customer filed the ticket is an acknowledgement, and no reply, when two other tickets got the same words
    /// as fast; names, numbers and the subject may differ. 0 takes none for one. The first words of a person who is fast are a reply.
    /// </summary>
    public TimeSpan AutoReplyWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Channels of calls, as the helpdesk names them. What a rep writes down of a call is the reply where the ticket was solved on the call. Case ignored.</summary>
    public IList<string> CallChannels { get; set; } = ["phone", "voice"];

    /// <summary>For how long after a call was written down a solved ticket was solved on it.</summary>
    public TimeSpan CallLength { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Tags, one of which makes a ticket spam: it is left out of all figures, and counted there. Case ignored.</summary>
    public IList<string> SpamTags { get; set; } = ["spam"];

    /// <summary>The ticket field, by id or title, by whose values the figures are broken down as categories; none when left out.</summary>
    public string? CategoryField { get; set; }

    /// <summary>The ticket field, by id or title, by whose values the figures are broken down as products; none when left out.</summary>
    public string? ProductField { get; set; }

    /// <summary>Whether new tickets about the same thing count at all.</summary>
    internal bool WatchesRecontacts => (RecontactWindow ?? ReopenWindow) > TimeSpan.Zero;

    /// <summary>Whether tickets of a channel come by telephone.</summary>
    internal bool IsCall(string? channel) => CallChannels.Any(call => string.Equals(call.Trim(), channel, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an account is left out.</summary>
    /// <param name="author">Its id or name.</param>
    public bool Ignores(string author) => IgnoreAuthors.Any(ignored => string.Equals(ignored.Trim(), author, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (AutoReplyWithin < TimeSpan.Zero || AutoReplyWithin > ReplyWords.Longest)
        {
            yield return new SetupFault(nameof(AutoReplyWithin), $"{AutoReplyWithin} is out of range.", "Use a time from 00:00:00 to 00:01:00: a person may answer after a minute.");
        }

        if (CallLength < TimeSpan.Zero || CallLength > LongestCall)
        {
            yield return new SetupFault(nameof(CallLength), $"{CallLength} is out of range.", "Use a time from 00:00:00 to 1.00:00:00, as d.hh:mm:ss.");
        }

        if (ReopenWindow < TimeSpan.Zero || ReopenWindow > LongestWindow)
        {
            yield return new SetupFault(nameof(ReopenWindow), $"{ReopenWindow} is out of range.", "Use a time from 00:00:00 to 90.00:00:00, as d.hh:mm:ss.");
        }

        if (RecontactWindow is { } back && (back < TimeSpan.Zero || back > Recontact.Longest))
        {
            yield return new SetupFault(nameof(RecontactWindow), $"{back} is out of range.", "Use a time from 00:00:00 to 90.00:00:00, as d.hh:mm:ss, or leave it out.");
        }

        if (MaxReplies is < 1 or >= TicketContact.HeldReplies)
        {
            yield return new SetupFault(nameof(MaxReplies), $"{MaxReplies} is out of range.", "Use 1 to 3 replies.");
        }

        foreach (var (name, texts, what) in new[] { (nameof(SpamTags), SpamTags, "a tag"), (nameof(IgnoreAuthors), IgnoreAuthors, "an id or a name"), (nameof(CallChannels), CallChannels, "a channel") })
        {
            for (var at = 0; at < texts.Count; at++)
            {
                if (string.IsNullOrWhiteSpace(texts[at]))
                {
                    yield return new SetupFault($"{name}:{at}", "It is empty.", $"Use {what}, or remove it.");
                }
            }
        }

        foreach (var fault in ThanksFaults())
        {
            yield return fault;
        }

        if (CategoryField is { } category && string.Equals(category, ProductField, StringComparison.OrdinalIgnoreCase))
        {
            yield return new SetupFault(nameof(ProductField), $"The field '{category}' is the category already.", "Use another field, or leave one of them out.");
        }
    }

    private IEnumerable<SetupFault> ThanksFaults()
    {
        for (var at = 0; at < ThanksWords.Count; at++)
        {
            if (FoldedWords.Of(ThanksWords[at] ?? string.Empty).Length != 1)
            {
                yield return new SetupFault($"{nameof(ThanksWords)}:{at}", $"'{ThanksWords[at]}' is not one word.", $"Use one word of thanks; words that go with it belong in {nameof(WordsBesideThanks)}.");
            }
        }

        for (var at = 0; at < WordsBesideThanks.Count; at++)
        {
            if (FoldedWords.Of(WordsBesideThanks[at] ?? string.Empty).IsEmpty)
            {
                yield return new SetupFault($"{nameof(WordsBesideThanks)}:{at}", $"'{WordsBesideThanks[at]}' contains no word.", "Enter words, or remove it.");
            }
        }
    }
}
