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

    /// <summary>Why something was not done.</summary>
    public static string Refusal(this Words words, DraftAnswer answer) => answer switch
    {
        DraftAnswer.Gone => words["This reply is not there any more."],
        DraftAnswer.Changed => words["Somebody changed the text meanwhile. Read it again, then decide."],
        DraftAnswer.NeverSent => words["The bridge is set to send no replies to customers."],
        DraftAnswer.WrongText => words["Write a text of up to 10,000 characters."],
        _ => words["Somebody else was quicker, or the news changed: nothing was done now."],
    };
}
