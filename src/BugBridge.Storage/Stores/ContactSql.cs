using BugBridge.Core.FirstContact;

namespace BugBridge.Storage.Stores;

/// <summary>
/// <see cref="FirstContactRule"/> in SQL, over the columns of tickets. Takes the parameters <c>@window</c>, <c>@at</c>, and the one that is named
/// as the end of the period.
/// </summary>
internal static class ContactSql
{
    /// <summary>Branches of a CASE that name the outcome of a ticket that is left out.</summary>
    public static string LeftOut(string end) =>
        $"""
        WHEN "IsMerged" THEN 'Merged'
        WHEN "ContactIsSpam" THEN 'Spam'
        WHEN "ContactSolvedAt" IS NULL OR "ContactSolvedAt" >= {end} THEN 'NotSolved'
        WHEN "ContactIsPartial" THEN 'MetLate'
        WHEN "ContactFirstReplyAt" IS NULL OR "ContactFirstReplyAt" >= "ContactSolvedAt" + @window THEN 'NeverAnswered'
        """;

    /// <summary>Whether an answered ticket took more than first contact.</summary>
    public static string TookMore(FirstContactRule rule) =>
        $"""
        ("{ReplyColumn(rule.MaxReplies + 1)}" < "ContactSolvedAt" + @window
          OR "ContactCustomerAt" < "ContactSolvedAt" + @window OR "ContactReopenedAt" < "ContactSolvedAt" + @window)
        """;

    private static string ReplyColumn(int number) => number switch
    {
        2 => "ContactSecondReplyAt",
        3 => "ContactThirdReplyAt",
        _ => "ContactFourthReplyAt",
    };
}
