using BugBridge.Core.Duplicates;
using BugBridge.Core.Masking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Usability;

/// <summary>Plans what the usability review holds of tickets, and the issues that are filed for whole categories.</summary>
internal sealed class UsabilityPlanner : IPlans<CaseCorrected>, IPlans<CaseDue>, IPlans<CategoryIssueAsked>, IPlans<CategoryIssueFiled>, IPlans<CategoryIssueRefused>, IPlans<IssueNamed>, IPlanStep
{
    private readonly CategoryIssueText _issues;
    private readonly RelayMode _relay;
    private readonly Func<string, string> _issueUrl;
    private readonly UsabilityCategories? _categories;
    private readonly CaseReading? _cases;

    /// <param name="settings">The categories.</param>
    /// <param name="privacy">What of customers' data is masked in cases.</param>
    /// <param name="issues">Words issues for whole categories.</param>
    /// <param name="relay">Which of engineers' comments count for an issue that comes to be held.</param>
    /// <param name="issueUrl">The browser address of an issue's key.</param>
    public UsabilityPlanner(UsabilitySettings settings, PrivacySettings privacy, CategoryIssueText issues, RelayMode relay, Func<string, string> issueUrl)
    {
        (_issues, _relay, _issueUrl) = (issues, relay, issueUrl);
        _categories = settings.Defined;
        _cases = _categories is null ? null : new CaseReading(new Classifier(_categories), new Masker(privacy, MaskAudience.Readers));
    }

    /// <inheritdoc/>
    public Plan Finish(Plan plan, Known known, Change change) => change switch
    {
        TicketSeen seen => Follow(plan, known, seen),
        TicketVanished => Leave(plan, known),
        _ => plan,
    };

    /// <summary>Adds to a ticket's plan what the review holds of it.</summary>
    private Plan Follow(Plan plan, Known known, TicketSeen seen)
    {
        var draft = new PlanDraft(seen.SeenAt);
        if (seen.Ticket.Status == TicketStatus.Deleted)
        {
            return Leave(plan, known);
        }

        if (seen.Ticket.MergedInto is { } target)
        {
            return known.Get<UsabilityCase>() is { IsCounted: true } merged && known.Get<TargetCase>() is not { Case.IsCounted: true }
                ? With(plan, draft, merged with { IsCounted = false }, merged with { TicketId = target, CarriedFrom = merged.TicketId })
                : Leave(plan, known);
        }

        var correction = Chosen(plan) ?? known.Get<UsabilityCase>()?.Correction;
        var contact = (plan.Tickets.FirstOrDefault(state => state.Id == seen.Ticket.Id) ?? known.Ticket)?.Contact;
        var now = Now(known, seen.Ticket, contact, correction);
        return With(plan, draft, now is null || now == known.Get<UsabilityCase>() ? [] : [Told(draft, known.Get<UsabilityCase>(), now)]);
    }

    /// <summary>A ticket that is gone leaves the review.</summary>
    private static Plan Leave(Plan plan, Known known) =>
        known.Get<UsabilityCase>() is { IsCounted: true } held ? plan.Keep(held with { IsCounted = false }) : plan;

    /// <summary>A person chose a category, or took a choice back.</summary>
    public Plan Decide(Known known, CaseCorrected corrected)
    {
        if (_cases is null || known.Get<UsabilityCase>() is not { } held)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(corrected.SeenAt);
        var correction = corrected.CategoryId is { } id ? new Correction(id, corrected.By, corrected.SeenAt) : null;
        var now = Told(draft, held, _cases.Placed(held with { Correction = correction }));
        return draft.Finish([], []).Keep(now);
    }

    /// <summary>The categories may have changed since the case was placed.</summary>
    public Plan Decide(Known known, CaseDue due) =>
        _cases is not null && known.Get<UsabilityCase>() is { } held && _cases.IsDue(held) ? Plan.Nothing.Keep(_cases.Placed(held)) : Plan.Nothing;

    /// <summary>An issue is wanted for a category. Asked again, nothing happens.</summary>
    public Plan Decide(Known known, CategoryIssueAsked asked)
    {
        if (known.Get<CategoryIssue>() is not null)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(asked.SeenAt);
        var issue = _issues.Of(asked);
        draft.Do(new FileCategoryIssue(Stamp.For("category", asked.Category.Id, asked.Period), asked.Period, asked.Category.Id, issue)
        {
            Quoted = [.. asked.Category.Examples.Select(example => example.TicketId)],
        });
        return draft.Finish([], []).Keep(new CategoryIssue(asked.Period, asked.Category.Id, asked.By, asked.SeenAt));
    }

    /// <summary>The issue exists: from now on it is held like others.</summary>
    public Plan Decide(Known known, CategoryIssueFiled filed)
    {
        var draft = new PlanDraft(filed.SeenAt);
        draft.Because(Lane.OfIssue(filed.Issue.Id), $"Filed for the category {filed.CategoryId} of the usability review of {filed.Period}.");
        var held = known.Get<CategoryIssue>() ?? new CategoryIssue(filed.Period, filed.CategoryId, "somebody", filed.SeenAt);
        var issue = known.Issue ?? new IssueState
        {
            Id = filed.Issue.Id,
            Key = filed.Issue.Key,
            Url = _issueUrl(filed.Issue.Key),
            Summary = filed.Filing.Summary,
        };
        return (draft.Finish([], [issue]) with
        {
            Passages = [.. filed.Quoted.Select(ticketId => new Passage(filed.Stamp, ticketId, filed.Issue.Id, PassageKind.Example, ticketId, filed.Issue.Id, filed.SeenAt))],
        }).Keep(held with { IssueId = filed.Issue.Id, Key = filed.Issue.Key, Refusal = null });
    }

    /// <summary>There is no issue, and why.</summary>
    public Plan Decide(Known known, CategoryIssueRefused refused) =>
        known.Get<CategoryIssue>() is { } held ? Plan.Nothing.Keep(held with { Refusal = refused.Reason }) : Plan.Nothing;

    /// <summary>An issue that a decision names is held from now on.</summary>
    public Plan Decide(Known known, IssueNamed named) => known.Issue is { IsGone: false }
        ? Plan.Nothing
        : new Plan { Issues = [IssueBaseline.Of(named.Issue, _relay, known.Issue)] }.Keep(IssueCard.Of(named.Issue, known.Get<IssueCard>()));

    /// <summary>The last choice of a rep that was just obeyed.</summary>
    private Correction? Chosen(Plan plan) => plan.Kept<CommandOutcome>()
        .Select(outcome => outcome.Given is { Command: ChooseCategory choose, Source: var source } && _categories?.Named(choose.Name) is { } chosen
            ? new Correction(chosen.Id, source.By, outcome.At)
            : null)
        .LastOrDefault(correction => correction is not null);

    /// <summary>Reads overtake each other: an older snapshot brings comments that are new, and nothing else.</summary>
    private UsabilityCase? Now(Known known, Ticket ticket, TicketContact? contact, Correction? correction)
    {
        var replies = NewReplies(known, ticket);
        var isOld = known.Ticket is { } held && ticket.UpdatedAt < held.UpdatedAt;
        return isOld && known.Get<UsabilityCase>() is { } before
            ? _cases?.Placed(before with { Correction = correction, Replies = before.Replies + replies })
            : _cases?.Of(ticket, contact, known.Get<UsabilityCase>(), correction, replies);
    }

    /// <summary>All that a new case has; of a held one, those that are new.</summary>
    private static int NewReplies(Known known, Ticket ticket) => ticket.Comments.Count(comment =>
        comment is { Kind: CommentKind.PublicReply, Author.Role: AuthorRole.Rep } && (known.Get<UsabilityCase>() is null || known.Ticket?.HasHandled(comment.Id) != true));

    private UsabilityCase Told(PlanDraft draft, UsabilityCase? before, UsabilityCase now)
    {
        if (before?.Placement != now.Placement)
        {
            var name = _categories!.Find(now.Placement.CategoryId)?.Name;
            draft.Because(Lane.OfTicket(now.TicketId), $"Usability review: {(name is null ? string.Empty : $"in {name} ")}{now.Placement.Explain()}.");
        }

        return now;
    }

    private static Plan With(Plan plan, PlanDraft draft, params ReadOnlySpan<UsabilityCase> cases)
    {
        var own = draft.Finish([], []);
        return own.IsEmpty && cases.IsEmpty
            ? plan
            : (plan with { Actions = [.. plan.Actions, .. own.Actions], Decisions = [.. plan.Decisions, .. own.Decisions] }).Keep([.. cases]);
    }
}
