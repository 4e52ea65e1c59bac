using BugBridge.Core.FirstContact;

namespace BugBridge.Storage.FirstContact;

/// <summary>
/// <see cref="FirstContactRule"/> in SQL, over the columns of tickets. Takes the parameters of <see cref="Parameters"/>, and the one that is named as the end of
/// the period.
/// </summary>
internal static class ContactSql
{
    /// <summary>True for a resolved ticket of which it is too early to say.</summary>
    public const string IsPending = "\"ContactSolvedAt\" + @settling > @at";

    /// <summary>True where the customer only thanked while messages counted.</summary>
    public const string IsThanked = "\"ContactThanksAt\" < \"ContactSolvedAt\" + @counting";

    /// <summary>True where somebody in copy wrote while messages counted.</summary>
    public const string IsCopied = "\"ContactCopiedAt\" < \"ContactSolvedAt\" + @counting";

    /// <summary>True for a ticket that was not solved until <c>@until</c>.</summary>
    public const string IsUnsolved = "NOT \"IsMerged\" AND NOT \"ContactIsSpam\" AND (\"ContactSolvedAt\" IS NULL OR \"ContactSolvedAt\" >= @until)";

    private const string IsBack = "\"ContactRecontactAt\" < \"ContactSolvedAt\" + @recontacting";

    /// <summary>A CASE that names the outcome.</summary>
    public static string Outcome(FirstContactRule rule, string end) =>
        $"""
        CASE WHEN "IsMerged" THEN 'Merged'
        WHEN "ContactIsSpam" THEN 'Spam'
        WHEN "ContactSolvedAt" IS NULL OR "ContactSolvedAt" >= {end} THEN 'NotSolved'
        WHEN "ContactIsPartial" THEN 'MetLate'
        WHEN NOT {IsAskedFor(rule)} THEN 'Proactive'
        WHEN {IsPending} THEN 'Pending'
        WHEN NOT COALESCE({IsAnswered(rule)}, FALSE) THEN CASE "ContactPassedOver" WHEN 'Ignored' THEN 'OnlyIgnored' WHEN 'Automatic' THEN 'OnlyAutomatic' ELSE 'NeverAnswered' END
        WHEN {TookMore(rule)} THEN 'MoreContacts'
        ELSE 'FirstContact' END
        """;

    /// <summary>Whether a ticket was answered in time to count, or that does not matter.</summary>
    public static string IsAnswered(FirstContactRule rule) => rule.Kind == FirstContactKind.Strict ? "\"ContactFirstReplyAt\" < \"ContactSolvedAt\" + @counting" : "TRUE";

    /// <summary>Whether a customer began it, or that does not matter.</summary>
    public static string IsAskedFor(FirstContactRule rule) => rule.CountProactive ? "TRUE" : "COALESCE(\"ContactBegun\" <> 'Proactive', TRUE)";

    /// <summary>Whether an answered ticket took more than first contact.</summary>
    public static string TookMore(FirstContactRule rule) => rule.Kind switch
    {
        FirstContactKind.ZendeskOneTouch => "\"ContactSecondReplyAt\" IS NOT NULL",
        FirstContactKind.Freshdesk => "\"ContactMessageAt\" IS NOT NULL",
        _ => $"({TookMoreHere(rule)} OR {IsBack})",
    };

    /// <summary>True where nothing but a new ticket about the same thing makes it one of more contacts.</summary>
    public static string IsOnlyBack(FirstContactRule rule) => rule.Kind == FirstContactKind.Strict ? $"{IsBack} AND NOT COALESCE({TookMoreHere(rule)}, FALSE)" : "FALSE";

    /// <summary>What the rule's conditions are asked with.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="at">The moment of asking.</param>
    public static IEnumerable<(string Name, object Value)> Parameters(FirstContactRule rule, DateTimeOffset at) =>
        [("@window", rule.ReopenWindow.Ticks), ("@counting", rule.Counting.Ticks), ("@settling", rule.Settling.Ticks), ("@recontacting", rule.Recontacting.Ticks), ("@at", at.UtcTicks)];

    private static string TookMoreHere(FirstContactRule rule) =>
        $"""
        ("{ReplyColumn(rule.MaxReplies + 1)}" < "ContactSolvedAt" + @counting
          OR "ContactCustomerAt" < "ContactSolvedAt" + @counting OR "ContactReopenedAt" < "ContactSolvedAt" + @window
          OR ({IsThanked}{(rule.CountThanks ? string.Empty : " AND \"ContactIsOpenAgain\"")}){(rule.CountCopies ? $" OR {IsCopied}" : string.Empty)})
        """;

    private static string ReplyColumn(int number) => number switch
    {
        2 => "ContactSecondReplyAt",
        3 => "ContactThirdReplyAt",
        _ => "ContactFourthReplyAt",
    };
}
