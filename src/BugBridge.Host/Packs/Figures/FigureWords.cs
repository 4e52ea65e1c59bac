using BugBridge.Core.FirstContact;
using BugBridge.Core.Promises;
using BugBridge.Core.Recognition;
using BugBridge.Core.Usability;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs.Figures;

/// <summary>Names of figures, as titles of the lists behind them.</summary>
internal static class FigureWords
{
    public static string Name(this Words words, ContactFigure figure) => figure switch
    {
        ContactFigure.Settled => words["Resolved"],
        ContactFigure.Answered => words["Answered by a rep"],
        ContactFigure.LeftOut => words["Left out"],
        ContactFigure.Thanked => words["The customer only thanked after the reply"],
        ContactFigure.Copied => words["Somebody in copy wrote after the reply"],
        ContactFigure.Ignored => words["An account that is left out wrote, too"],
        ContactFigure.Acknowledged => words["An acknowledgement came, too"],
        ContactFigure.CameBack => words["Not resolved for that alone"],
        ContactFigure.ResolvedWithoutBack => words["At first contact, without counting that customers came back"],
        ContactFigure.MoreWithoutBack => words["More contacts, without counting that customers came back"],
        ContactFigure.Calls => words["Solved on a call that a rep wrote down"],
        ContactFigure.Received => words["Received"],
        ContactFigure.Unsolved => words["Received, and not solved when the period ended"],
        _ => words["All tickets"],
    };

    public static string Name(this Words words, ContactBreakdown by) => by switch
    {
        ContactBreakdown.Rep => words["By the rep who answered first"],
        ContactBreakdown.Solver => words["By the rep who solved it"],
        ContactBreakdown.Channel => words["Channel"],
        ContactBreakdown.Category => words["Category"],
        ContactBreakdown.Product => words["Product"],
        _ => words["Offered"],
    };

    public static string Name(this Words words, PromiseFigure figure) => figure switch
    {
        PromiseFigure.Told => words["Dates told"],
        PromiseFigure.Moved => words["Dates changed"],
        PromiseFigure.Removed => words["Dates removed"],
        PromiseFigure.Kept => words["Dates kept"],
        PromiseFigure.Late => words["Not kept, fixed later"],
        PromiseFigure.Broken => words["Not kept, and not fixed"],
        PromiseFigure.Met => words["Dates that were met"],
        PromiseFigure.NotKept => words["Dates not kept"],
        PromiseFigure.Passed => words["Dates that passed"],
        PromiseFigure.Standing => words["Dates that have not passed yet"],
        PromiseFigure.Open => words["Open promises"],
        PromiseFigure.Overdue => words["Overdue now"],
        PromiseFigure.DueSoon => words["Due soon"],
        _ => words["Dates told, changed or due"],
    };

    public static string Name(this Words words, DeedKind kind) => kind switch
    {
        DeedKind.Confirmed => words["Bugs confirmed"],
        DeedKind.Fixed => words["Fixes made"],
        _ => words["Duplicates recognised"],
    };

    public static string Name(this Words words, CaseFigure figure) => figure switch
    {
        CaseFigure.Before => words["Usability tickets of the period before"],
        CaseFigure.Placed => words["Placed"],
        CaseFigure.Unplaced => words["Unplaced"],
        CaseFigure.Solved => words["Solved"],
        CaseFigure.Unsolved => words["Not solved"],
        CaseFigure.Spam => words["Spam or deleted"],
        _ => words["Usability tickets"],
    };

    /// <summary>What kind of sign places tickets, and what that means.</summary>
    public static (string Name, string Meaning) Meaning(this Words words, PlacedBy by) => by switch
    {
        PlacedBy.Person => (words["A person"], words["A rep or a lead chose the category; no rule moves the ticket."]),
        PlacedBy.Field => (words["A field"], words["A custom field has a value that stands for the category."]),
        PlacedBy.Tag => (words["A tag"], words["The ticket has a tag of the category."]),
        PlacedBy.Subject => (words["The subject"], words["The subject has a phrase of the category."]),
        PlacedBy.Message => (words["The message"], words["The customer's first message has a phrase of the category."]),
        _ => (words["Nothing"], words["None of these: the ticket fits no category."]),
    };
}
