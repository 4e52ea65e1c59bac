using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Masking;
using BugBridge.Core.Notes;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Relay;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Usability;

namespace BugBridge.Core;

/// <summary>
/// Decides what is to be done about a change. Pure: the same knowledge and change always give the same plan, and nothing is read or
/// written on the way.
/// </summary>
public sealed class Planner
{
    private readonly TicketPlanner _tickets;
    private readonly IssuePlanner _issues;
    private readonly FilingPlanner _filing;
    private readonly RankPlanner _ranks;
    private readonly MergePlanner _merging;
    private readonly FilePlanner _files;
    private readonly UsabilityPlanner _usability;
    private readonly Confirmation _confirmation;
    private readonly OutreachPlanner _outreach;
    private readonly MigrationPlanner _migration;
    private readonly ErasurePlanner _erasing;
    private readonly OutgoingMasking _masking;

    /// <summary>A planner for a configuration.</summary>
    public Planner(PlannerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var mark = new TicketMark(settings.Relay);
        _ranks = new RankPlanner(settings.Ranking);
        var rules = new FilingRules(settings.Filing, settings.Label);
        var judge = new CandidateJudge(settings.Duplicates);
        var texts = new ReportTexts(rules, settings.Duplicates);
        _tickets = new TicketPlanner(
            rules, mark, settings.Relay, settings.Label, settings.Ranking, judge, texts, new ContactHolding(settings.FirstContact, texts), settings.Outreach);
        _merging = new MergePlanner(settings.Duplicates.Merging, mark, settings.Relay.FromJira, settings.Label);
        _issues = new IssuePlanner(settings.Relay, _merging, texts);
        _confirmation = new Confirmation(settings.Recognition);
        _filing = new FilingPlanner(mark, settings.IssueUrl, judge, settings.Relay.Files);
        _files = new FilePlanner(settings.Relay.Files);
        _usability = new UsabilityPlanner(settings);
        _outreach = new OutreachPlanner(settings.Outreach);
        _migration = new MigrationPlanner(settings.Relay, texts);
        _erasing = new ErasurePlanner(settings.Privacy, rules);
        _masking = new OutgoingMasking(settings.Privacy, settings.AliasKey);
    }

    /// <summary>The plan for one change; fits <see cref="PlanChange"/>.</summary>
    public Plan Decide(Known known, Change change)
    {
        var plan = _outreach.Follow(_confirmation.Of(Follow(known, change)), known, change);
        return _masking.Of(_erasing.Follow(plan, known, change), known, change);
    }

    private Plan Follow(Known known, Change change) => change switch
    {
        TicketSeen seen => _usability.Follow(_tickets.Seen(known, seen), known, seen),
        TicketVanished vanished => UsabilityPlanner.Leave(TicketPlanner.Vanished(known, vanished.SeenAt), known),
        IssueSeen seen => _issues.Seen(known, seen),
        IssueVanished vanished => IssuePlanner.Vanished(known, vanished),
        IssueFiled filed => _filing.Filed(known, filed),
        FilingRefused refused => FilingPlanner.Refused(known, refused),
        RankDue due => _ranks.Due(known, due),
        PriorityConsidered considered => RankPlanner.Considered(known, considered),
        DuplicateClosed closed => FilingPlanner.Closed(known, closed),
        MergeAsked asked => _merging.Asked(known, asked),
        UnmergeAsked asked => _merging.Asked(known, asked),
        IssuesLinked linked => MergePlanner.Linked(known, linked),
        CaseCorrected corrected => _usability.Corrected(known, corrected),
        CaseDue => _usability.Due(known),
        CategoryIssueAsked asked => _usability.Asked(known, asked),
        CategoryIssueFiled filed => _usability.Filed(known, filed),
        CategoryIssueRefused refused => UsabilityPlanner.Refused(known, refused),
        IssueNamed named => _usability.Named(known, named),
        PromiseOverdue overdue => PromisePlanner.Overdue(known, overdue),
        FilesLookedFor looked => _files.LookedFor(known, looked),
        FileLeft left => FilePlanner.Left(left),
        ActionRefused refused => RefusalPlanner.Refused(known, refused),
        CustomersRead read => _outreach.Drafted(known, read),
        DraftsDecided decided => _outreach.Decided(known, decided),
        DraftEdited edited => _outreach.Edited(known, edited),
        ReplyWritten written => OutreachPlanner.Written(known, written),
        ReplyUnwritten unwritten => OutreachPlanner.Unwritten(known, unwritten),
        LinkMigrated migrated => _migration.Migrated(known, migrated),
        EraseAsked asked => ErasurePlanner.Asked(known, asked),
        ErasureDue due => ErasurePlanner.Due(known, due),
        ErasureDecided decided => ErasurePlanner.Decided(known, decided),
        TextErased erased => ErasurePlanner.Erased(known, erased),
        LookFailed failed => LookPlanner.Failed(failed),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "The planner does not know this kind of change."),
    };
}
