using System.Globalization;
using BugBridge.Core.Outreach;
using BugBridge.Host.Language;

namespace BugBridge.Host.Features.Outreach;

/// <summary>What is said of events and drafts.</summary>
internal static class DraftWords
{
    /// <summary>What happened, in a few words.</summary>
    public static string Name(this Words words, OutreachKind kind) => kind switch
    {
        OutreachKind.Estimate => words["A date for the fix"],
        OutreachKind.Slip => words["The fix comes later"],
        OutreachKind.Sooner => words["The fix comes sooner"],
        OutreachKind.NoDate => words["No date any more"],
        OutreachKind.Workaround => words["A workaround"],
        OutreachKind.WorkaroundChanged => words["Another workaround"],
        OutreachKind.WorkaroundWithdrawn => words["The workaround does not help"],
        OutreachKind.Fixed => words["Fixed"],
        _ => words["Released"],
    };

    /// <summary>Where a draft stands.</summary>
    public static string Name(this Words words, DraftState state) => state switch
    {
        DraftState.Waiting => words["waits for a rep"],
        DraftState.Approved => words["approved"],
        DraftState.Sending => words["being sent"],
        DraftState.Sent => words["was sent"],
        DraftState.Dismissed => words["dismissed"],
        DraftState.Replaced => words["no longer true"],
        DraftState.Failed => words["not taken by the helpdesk"],
        DraftState.Folded => words["part of a later reply"],
        _ => words["to be sent by hand"],
    };

    /// <summary>The class of the tag that shows a state.</summary>
    public static string? Tag(DraftState state) => state switch
    {
        DraftState.Sent => "good",
        DraftState.Failed => "bad",
        DraftState.ByHand => "warn",
        _ => null,
    };

    /// <summary>What was just done; null when nothing was.</summary>
    /// <param name="words">The reader's.</param>
    /// <param name="done">What, as the page's address says.</param>
    /// <param name="count">With how many drafts.</param>
    /// <param name="left">How many were left as they are, because others decided or edited meanwhile.</param>
    public static string? Done(this Words words, string? done, string? count, string? left)
    {
        var text = done switch
        {
            "send" => words["Approved; sending now."],
            "hold" => words["Dismissed; not sent."],
            "save" => words["Saved. Nothing is sent yet."],
            "send-all" => words["Approved. The replies are sent one after the other, as fast as the helpdesk takes them."],
            "hold-all" => words["Dismissed. None of them is sent."],
            "send-some" => words.Of("Approved: {0}.", words.Number(Counted(count))),
            "hold-some" => words.Of("Dismissed: {0}.", words.Number(Counted(count))),
            "undo" => words.Of("Undone: {0}. Nothing was sent.", words.Number(Counted(count))),
            _ => null,
        };
        return text is null || Counted(left) == 0 ? text
            : text + " " + words.Of("Left as they were: {0}, because somebody decided or edited them meanwhile.", words.Number(Counted(left)));
    }

    /// <summary>Why something was not done.</summary>
    public static string Refusal(this Words words, DraftAnswer answer) => answer switch
    {
        DraftAnswer.Gone => words["This reply is not there any more."],
        DraftAnswer.Changed => words["Somebody changed the text meanwhile. Read it again, then decide."],
        DraftAnswer.NeverSent => words["BugBridge is set to send no replies to customers."],
        DraftAnswer.WrongText => words["Write a text of up to 10,000 characters."],
        _ => words["Somebody else was quicker, or the news changed: nothing was done now."],
    };

    private static int Counted(string? number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
