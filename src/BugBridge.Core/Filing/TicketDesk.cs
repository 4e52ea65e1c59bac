using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BugBridge.Core.Commands;
using BugBridge.Core.Commands.Quoting;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Core.Relay;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>One ticket while its change is being planned: commands and rules change its state one after the other.</summary>
internal sealed partial class TicketDesk(
    TicketSeen change, Known known, TicketState state, TicketMark mark, RelaySettings relay, string label, CandidateJudge judge, OutreachSettings outreach)
{
    private readonly PlanDraft _draft = new(change.SeenAt);
    private readonly ImmutableArray<KnownCandidate> _candidates = known.All<KnownCandidate>();
    private TicketFileDesk? _files;
    private IssueState? _issue = known.Issue;
    private ImmutableArray<IssueState> _joined = [];
    private ImmutableArray<OutreachDraft> _drafts = known.All<OutreachDraft>();
    private ImmutableArray<OutreachDraft> _decided = [];
    private string? _repId;
    private DateTimeOffset _askedAt;
    private TicketState? _target;
    private bool _isToldAnew;
    private readonly Dictionary<string, SortedDictionary<int, RichText>> _told = new(StringComparer.Ordinal);
    private bool _isOffered;
    private ImmutableArray<TicketState> _acknowledged = [];

    /// <summary>The ticket as it will be held.</summary>
    public TicketState State { get; private set; } = state;

    /// <summary>Carries out a rep's command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="source">Who asks, and where.</param>
    /// <param name="rules">For what an issue looks like.</param>
    public void Obey(RepCommand command, CommandSource source, FilingRules rules)
    {
        var (cause, by) = (source.Cause, source.By);
        (_repId, _askedAt) = (source.RepId, source.AskedAt);
        if (MustWait(command))
        {
            Keep(command, source);
            return;
        }

        switch (command)
        {
            case FileBug or TellEngineers when State.ErasedAt is not null:
                Answer(cause, TicketNotes.IsErased(), "it was erased");
                break;
            case FileBug when State.Link is { IssueId: null, IsRefused: false }:
                Answer(cause, TicketNotes.BeingFiled(), "it is being filed");
                break;
            case FileBug when State.Link is { IssueId: null }:
                Answer(cause, TicketNotes.NotFiled("/bug"), "Jira refused to file it");
                break;
            case FileBug when State.Link is not null && _issue is { IsGone: false } issue:
                Answer(cause, TicketNotes.AlreadyLinked(Home(issue), issue), "it is already linked");
                break;
            case FileBug:
                FileOrJoin(rules.Compose(change.Ticket, by), LinkOrigin.Command, by, cause);
                break;
            case JoinIssue join:
                Join(join.Key, by, cause);
                break;
            case NotSame other:
                Reject(other.Key, by, cause, rules);
                break;
            case Unlink:
                TakeOff(by, cause);
                break;
            case TellEngineers tell:
                Tell(tell.Text, source);
                break;
            case SendDrafts send:
                Decide(true, send.Number, source);
                break;
            case HoldDrafts hold:
                Decide(false, hold.Number, source);
                break;
            case AskBridge:
                Answer(cause, WhatIsKnown(), "what is known");
                break;
            case WrongCommand wrong:
                Answer(cause, TicketNotes.Wrong(wrong), "a command was wrong");
                break;
        }
    }

    /// <summary>Lets the ticket join the issue that says the same; where there is none, has one filed.</summary>
    public void FileOrJoin(NewIssue issue, LinkOrigin origin, string by, string cause)
    {
        var join = judge.ToJoin(change, _candidates, State);
        foreach (var offer in judge.ToKeep(change, _candidates).Append(join?.Candidate.Offer).OfType<Offer>().Distinct())
        {
            _draft.Keep(offer);
        }

        if (join is not var (candidate, reason))
        {
            File(issue, origin, by, cause);
        }
        else if (candidate.Leader is { } leader)
        {
            Await(leader, reason);
        }
        else
        {
            JoinAlone(candidate, reason, cause);
        }
    }

    private void File(NewIssue issue, LinkOrigin origin, string by, string cause)
    {
        var best = _candidates.IsEmpty ? string.Empty : $" Of {_candidates.Length} candidates none is so near that it joined by itself.";
        var stamp = FilingStamp(State.Id, cause);
        State = State with { Link = new TicketLink(null, origin, by, _draft.At) { RepId = origin == LinkOrigin.Rule ? null : _repId, Filing = stamp }, IsHandsOff = false };
        _draft.Do(new FileIssue(stamp, State.Id, issue));
        NoteFirstMessage();
        Files.BringFirst(change.Ticket, MeantFor.Of(State), cause);
        _draft.Because(Lane.OfTicket(State.Id), $"To be filed in {issue.Project}: {(origin == LinkOrigin.Rule ? "a rule matched " + by : by + " asked for it")}.{best}");
    }

    /// <summary>The ticket came back from the bin: it shows on its issue again.</summary>
    public void Restored()
    {
        if (State.Link?.IssueId is { } issueId && _issue is { IsGone: false })
        {
            _draft.Do(TicketLinks.Put(State, issueId, "restored " + State.UpdatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The ticket was merged into another, which gets what it has.</summary>
    public void GoInto()
    {
        if (known.MergeTarget is not { } target)
        {
            return;
        }

        _draft.TellNot(State.Id);
        if (State.Link is not null)
        {
            (State, var receiver) = TicketMoves.Merged(_draft, State, _issue, target, mark);
            _target = receiver == target ? null : receiver;
        }
    }

    /// <summary>What was asked has been dealt with.</summary>
    public void HaveSeen(AskedCommand asked) => State = State with { Seen = State.Seen.SetItem(asked.Cause, new SeenComment(asked.Cause, SeenComment.Ours, false)) };

    /// <summary>The comment has been dealt with.</summary>
    public void HaveSeen(TicketComment comment)
    {
        var fingerprint = comment.Stamp is not null ? SeenComment.Ours : Stamp.For(comment.Kind.ToString(), comment.Body.ToString());
        var told = _told.GetValueOrDefault(comment.Id);

        // A note may be told in two goes, when a command in it had to wait.
        var before = State.Seen.GetValueOrDefault(comment.Id)?.Told?.Parts ?? [];
        Remember(new SeenComment(comment.Id, fingerprint, told is not null)
        {
            Told = told is null ? null : ToldText.Of(
                comment.Author.Name,
                comment.CreatedAt,
                Enumerable.Range(0, Math.Max(before.Length, told.Keys.Last() + 1)).Select(at => told.GetValueOrDefault(at) ?? RichText.FromPlain(at < before.Length ? before[at] : string.Empty))),
        });
    }

    /// <summary>A customer or another rep wrote <c>/dev</c> where it speaks to nobody.</summary>
    public void Leave(TicketComment comment, VisibilityDecision crossing) =>
        _draft.Because(Lane.OfTicket(State.Id), $"Comment {comment.Id} did not cross: {crossing.Reason}.", comment.Id);

    /// <summary>Says why commands that a note only quotes are not carried out, and where what crossed of it ends.</summary>
    public void LeaveQuoted(TicketComment note)
    {
        foreach (var (word, why) in CommandReader.Quoted(note.Body).Distinct().Take(3))
        {
            _draft.Because(Lane.OfTicket(State.Id), $"{word} in comment {note.Id} was not carried out: it stands in a quotation, known by {why}.", note.Id);
        }

        if (_told.ContainsKey(note.Id) && AuthoredText.Of(note.Body).QuotedBecause is { } mark)
        {
            _draft.Because(Lane.OfTicket(State.Id), $"What comment {note.Id} quotes did not cross; the quotation was known by {mark}.", note.Id);
        }
    }

    /// <summary>Puts right, or takes back, what was told the engineers of notes that are no longer what they were.</summary>
    public void Correct()
    {
        // A note of which a part still waits is compared once that part was told, too.
        var held = (known.Ticket?.Seen.Values ?? [])
            .Where(seen => seen is { Crossed: true, Told: not null } && !State.Kept.Any(kept => kept.CommentId == seen.Id))
            .ToList();
        foreach (var seen in held)
        {
            var comment = change.Ticket.Comments.FirstOrDefault(comment => comment.Id == seen.Id);
            if (comment is not null)
            {
                new NoteCorrection(_draft, known.Passages, State, change.Ticket).Of(seen, comment, Remember);
            }
            else if (change.Ticket is { HasWholeThread: true, Comments.IsEmpty: false })
            {
                new NoteCorrection(_draft, known.Passages, State, change.Ticket).OfDeleted(seen, Remember);
            }
        }
    }

    /// <summary>Takes the first message out of the issue that quotes it, when it must no longer leave the helpdesk.</summary>
    /// <param name="rules">For what the issue looks like without it.</param>
    public void CorrectFiling(FilingRules rules)
    {
        if (!change.Ticket.HasWholeThread
            || known.Ticket?.Seen.GetValueOrDefault(SeenComment.FirstMessage) is not { Crossed: true } quoted
            || VisibilityDecision.OfFirstMessage(change.Ticket) is not { Crosses: false, Reason: var why }
            || quoted.Fingerprint == WordsOf(change.Ticket))
        {
            return;
        }

        var stamp = Stamp.For("take out", State.Id, change.Ticket.UpdatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture));
        _draft.Do(new TakeOutMessage(stamp, State.Id, rules.Compose(change.Ticket, null), TicketNotes.PleaseTakeOut(State, why))
        {
            InSummary = CleanSummary.Subject(change.Ticket).Length == 0,
        });
        _draft.Because(Lane.OfTicket(State.Id), $"Its first message is taken out of the issue that quotes it: {why}.");
        Remember(quoted with { Crossed = false });
    }

    /// <summary>Gathers what first-contact resolution is told from, from the comments that were dealt with.</summary>
    public void Gather(ContactHolding contacts)
    {
        var facts = known.Get<ContactFacts>() ?? ContactFacts.None;

        // Whose turn a message was is kept from when it was first seen: a rep who left is no customer now.
        foreach (var comment in change.Ticket.Comments.Where(comment => State.Seen.GetValueOrDefault(comment.Id) is { Turn: null }))
        {
            if (contacts.TurnOf(comment, change.Ticket, facts.RepsUntil) is { } turn)
            {
                State = State with { Seen = State.Seen.SetItem(comment.Id, State.Seen[comment.Id] with { Turn = turn }) };
            }
        }

        State = State with { Seen = ContactHolding.Acknowledged(State.Seen, facts.Acknowledgements) };
        _acknowledged = [.. facts.Acknowledged.Select(other => (Before: other, Now: contacts.Acknowledged(other, facts.Acknowledgements))).Where(other => other.Now != other.Before).Select(other => other.Now)];
        var contact = contacts.Of(change.Ticket, known.Ticket, State.Seen);
        State = State with { Contact = contact with { OfferedAt = contact.OfferedAt ?? (_isOffered ? _draft.At : null) } };
    }

    private TicketFileDesk Files => _files ??= new TicketFileDesk(_draft, State.Id, known.Passages, relay.Files);

    /// <summary>The plan.</summary>
    /// <param name="texts">For the ticket's text.</param>
    public Plan Finish(ReportTexts texts) =>
        _draft.Finish(_target is null ? [State, .. _acknowledged] : [State, _target], [.. _joined.Select(issue => BackAgain.Held(issue, known, _draft))])
            .Keep([.. _decided, .. TextsOf(texts)]);

    /// <summary>The text counts while the ticket has an issue, and while it is open and may still get one; of a ticket that never got one, nothing is kept.</summary>
    private ImmutableArray<ReportText> TextsOf(ReportTexts texts) =>
        State.Link is not null || State is { IsOpen: true, IsMerged: false } ? [texts.Of(change.Ticket)]
        : known.Ticket is { Link: null, IsOpen: true } ? [ReportText.Nothing(Lane.OfTicket(State.Id), _draft.At)]
        : [];

    /// <summary>The stamp of the issue that is filed for a ticket because of a command.</summary>
    public static string FilingStamp(string ticketId, string cause) => Stamp.For("file", ticketId, cause);

    /// <summary>The cause of what is written when a ticket joined an issue by itself instead of being filed.</summary>
    public static string AloneCause(string cause) => "alone/" + cause;

    /// <summary>The cause of what follows from one command of a note.</summary>
    public static string CauseOf(string commentId, int at) => $"{commentId}/{at.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The stamp of what is written to a ticket, or for it to its issue, because of a command.</summary>
    public static string StampOf(string ticketId, string cause) => Stamp.For("ticket", ticketId, "note", cause);

    /// <summary>Sends or dismisses the one reply that the rep's note means.</summary>
    private void Decide(bool isApproved, int? number, CommandSource source)
    {
        var chosen = DraftChoice.Of(_drafts, change.Ticket, source.Note, number, isApproved);
        if (chosen.Draft is not { } draft || (isApproved && outreach.Send == SendPolicy.Never))
        {
            var why = isApproved && outreach.Send == SendPolicy.Never ? DraftNotes.NeverSent()
                : chosen.Open.IsEmpty ? DraftNotes.NothingWaits()
                : DraftNotes.WhichOne(isApproved, number, chosen.Open);
            Answer(source.Cause, why, "what was asked about the reply to the customer");
            return;
        }

        var deciding = new DraftDeciding(outreach, _draft, source.By);
        var decided = isApproved ? deciding.Approve([draft]) : deciding.Dismiss([draft]);
        _decided = [.. _decided, .. decided];
        _drafts = [.. _drafts.Select(one => decided.FirstOrDefault(now => now.Stamp == one.Stamp) ?? one)];
        var note = decided.IsEmpty ? DraftNotes.NothingWaits() : isApproved ? DraftNotes.Approved(draft) : DraftNotes.Dismissed(draft);
        Answer(source.Cause, note, "what was decided about the reply to the customer");
    }

    private void Join(string key, string by, string cause)
    {
        if (!change.Named.TryGetValue(key, out var named) || named is null)
        {
            Answer(cause, TicketNotes.NoSuchIssue(key), "no such issue");
        }
        else
        {
            var home = IssueBaseline.Of(named, relay.FromJira, known.Named.GetValueOrDefault(named.Ref.Id), _askedAt);
            var rootId = known.Merges.RootOf(home.Id);
            Join(named, home, rootId == home.Id ? home : known.Named[rootId], by, cause);
        }
    }

    private void Join(Issue named, IssueState home, IssueState root, string by, string cause)
    {
        if (State.Link is { } link && link.IssueId == root.Id)
        {
            // Whether or not the two are merged for good, it is this issue that the rep means.
            Decide(Lane.OfIssue(home.Id), home.Key, true, by);
            State = State with { Link = link with { HomeId = home.Id } };
            Answer(cause, TicketNotes.AlreadyLinked(home, root), "it is already linked");
        }
        else
        {
            MoveTo(named, home, root, by, cause);
        }
    }

    private void MoveTo(Issue named, IssueState home, IssueState root, string by, string cause)
    {
        var leaving = _issue;
        var closes = IsOnlyOurs(leaving);
        Leave(cause);
        (_issue, _isOffered, _isToldAnew) = (root, true, true);
        _joined = home.Id == root.Id ? [root] : [home, root];
        State = State with { Link = new TicketLink(root.Id, LinkOrigin.Joined, by, _draft.At) { HomeId = home.Id, RepId = _repId }, IsHandsOff = false };
        Decide(Lane.OfIssue(root.Id), root.Key, true, by);
        _draft.Do(TicketLinks.Put(State, root.Id, cause));
        _draft.Do(UpdateTicket.Showing(State.Id, root, shown => Joined(home.Id == root.Id ? shown : home, shown), $"it joined {_issue.Key}"));
        _draft.Promise(_issue, State.IsOpen ? [State.Id] : []);
        Label(named, cause);
        TellSince(named, _askedAt, cause);
        Files.BringFirst(change.Ticket, MeantFor.Of(State), cause);
        if (closes)
        {
            _draft.Do(new CloseDuplicate(Stamp.For("close", leaving!.Id, root.Id, cause), leaving.Id, root.Id, State.Id));
        }

        _draft.Because(Lane.OfTicket(State.Id), $"Joined {_issue.Key}: {by} asked for it.");
        _draft.Because(Lane.OfIssue(_issue.Id), $"Ticket {State.Id} joined: {by} asked for it.");

        TicketUpdate Joined(IssueState own, IssueState shown)
        {
            var note = TicketNotes.Joined(own, shown, leaving?.Key, closes, _draft.At);
            return leaving is null ? mark.Linked(StampOf(cause), note, shown, _draft.At) : mark.Moved(StampOf(cause), note, shown, _draft.At);
        }
    }

    /// <summary>The issue as it is held, or with its history as the baseline.</summary>
    [MemberNotNull(nameof(_issue))]
    private void TakeUp(Issue named, DateTimeOffset since)
    {
        _issue = IssueBaseline.Of(named, relay.FromJira, known.Named.GetValueOrDefault(named.Ref.Id), since);
        _joined = [_issue];
    }

    private void Label(Issue named, string cause)
    {
        if (!named.Labels.Contains(label))
        {
            _draft.Do(new EditIssue(Stamp.For("label", named.Ref.Id, cause), named.Ref.Id, new IssueEdit { AddLabels = [label] }));
        }
    }

    private void JoinAlone(KnownCandidate candidate, string reason, string cause)
    {
        if (candidate.Issue is not null)
        {
            _issue = candidate.Issue;
        }
        else
        {
            var fresh = CandidateJudge.Fresh(candidate, change)!;
            TakeUp(fresh, JoinsSince);
            Label(fresh, cause);
        }

        (_isOffered, _isToldAnew) = (true, true);
        State = State with { Link = new TicketLink(_issue!.Id, LinkOrigin.Duplicate, reason, _draft.At) };
        var isWave = judge.IsWave(candidate.JoinedLately);
        _draft.Do(UpdateTicket.Showing(
            State.Id,
            _issue,
            shown => isWave ? mark.LinkedQuietly(shown, _draft.At) : mark.Linked(StampOf(AloneCause(cause)), CandidateNotes.JoinedAlone(shown, reason, _draft.At), shown, _draft.At),
            $"it joined {_issue.Key} by itself"));
        _draft.Promise(_issue, State.IsOpen && (!isWave || mark.ShowsEstimate) ? [State.Id] : []);
        if (!isWave)
        {
            _draft.Do(TicketLinks.Put(State, _issue.Id, AloneCause(cause)));
            TellSince(CandidateJudge.Fresh(candidate, change), JoinsSince, AloneCause(cause));
            Files.BringFirst(change.Ticket, MeantFor.Of(State), cause);
        }

        _draft.Because(
            Lane.OfTicket(State.Id),
            $"Joined {_issue.Key} by itself: {reason}. Score {Words(candidate.Offer.Score)}.{(isWave ? " No note: so many joined it within the hour." : string.Empty)}");
        _draft.Because(Lane.OfIssue(_issue.Id), $"Ticket {State.Id} joined by itself: {reason}.");
    }

    private void Await(TicketState leader, string reason)
    {
        State = State with { Link = new TicketLink(null, LinkOrigin.Duplicate, reason, _draft.At) { Awaits = leader.Id, Filing = leader.Link?.Filing } };
        _draft.Because(Lane.OfTicket(State.Id), $"Waits for the issue that is being filed for ticket {leader.Id}: {reason}.");
    }

    private void Reject(string key, string by, string cause, FilingRules rules)
    {
        if (!change.Named.TryGetValue(key, out var named) || named is null)
        {
            Answer(cause, TicketNotes.NoSuchIssue(key), "no such issue");
            return;
        }

        if (State.Link?.IssueId != named.Ref.Id || _issue is not { } issue)
        {
            Decide(Lane.OfIssue(named.Ref.Id), key, false, by);
            Answer(cause, CandidateNotes.Rejected(named.Ref.Key), $"it is not {named.Ref.Key}");
        }
        else if (State.Link.Origin is LinkOrigin.Rule or LinkOrigin.Command)
        {
            Answer(cause, CandidateNotes.IsItsOwn(issue), "it is its own issue");
        }
        else
        {
            Decide(Lane.OfIssue(issue.Id), issue.Key, false, by);
            Leave(cause);
            _draft.Do(new UpdateTicket(State.Id, mark.Unlinked(StampOf(cause), CandidateNotes.LeftAsOther(issue)), $"it is not {issue.Key}"));
            (_issue, _joined) = (null, []);
            File(rules.Compose(change.Ticket, by), LinkOrigin.Command, by, cause);
        }
    }

    private void Decide(Lane group, string name, bool isDuplicate, string by)
    {
        var score = _candidates.FirstOrDefault(found => found.Offer.Group == group.ToString() || (found.IssueId is { } id && group == Lane.OfIssue(id)))?.Offer.Score;
        _draft.Keep(new Verdict(State.Id, group.ToString(), score, isDuplicate, by, _draft.At));
        _draft.Because(Lane.OfTicket(State.Id), $"{by} decided that it is {(isDuplicate ? "the same fault as" : "another fault than")} {name}.");
    }

    /// <summary>True for an issue that was filed for this ticket and has no other.</summary>
    private bool IsOnlyOurs(IssueState? issue) =>
        issue is { IsGone: false, Category: not StatusCategory.Done }
        && State.Link is { Origin: LinkOrigin.Rule or LinkOrigin.Command } link && link.HomeId == issue.Id && issue.Id == known.Issue?.Id && known.LinkedCount == 1;

    private static string Words(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private void TakeOff(string by, string cause)
    {
        if (State.Link is null)
        {
            Answer(cause, TicketNotes.NotLinked("/unlink"), "it is not linked");
            return;
        }

        if (State.Link.Origin is LinkOrigin.Duplicate or LinkOrigin.Joined)
        {
            var lane = State.Link.IssueId is { } id ? Lane.OfIssue(id) : Lane.OfTicket(State.Link.Awaits ?? State.Id);
            Decide(lane, _issue?.Key ?? lane.ToString(), false, by);
        }

        Leave(cause);
        var left = State.Link.IssueId is null ? null : _issue;
        _draft.Do(new UpdateTicket(State.Id, mark.Unlinked(StampOf(cause), TicketNotes.Unlinked(left)), "it was unlinked"));
        _draft.Because(Lane.OfTicket(State.Id), $"Unlinked from {left?.Key ?? "the issue being filed"}: {by} asked for it. No rule links it again.");
        State = State with { Link = null, IsHandsOff = true };
        _issue = null;
    }

    private void Leave(string cause)
    {
        if (State.Link?.IssueId is { } issueId && _issue is { IsGone: false })
        {
            _draft.Do(TicketLinks.Drop(State, issueId, cause));
        }
    }

    private void Remember(SeenComment comment) => State = State with
    {
        Seen = State.Seen.SetItem(comment.Id, comment with { Turn = comment.Turn ?? State.Seen.GetValueOrDefault(comment.Id)?.Turn }),
    };

    /// <summary>The issue that is being filed quotes the first message, or says why it does not.</summary>
    private void NoteFirstMessage()
    {
        var crossing = VisibilityDecision.OfFirstMessage(change.Ticket);
        Remember(new SeenComment(SeenComment.FirstMessage, WordsOf(change.Ticket), crossing.Crosses));
        if (!crossing.Crosses)
        {
            _draft.Because(Lane.OfTicket(State.Id), $"The issue does not quote its first message: {crossing.Reason}.");
        }
    }

    private static string WordsOf(Ticket ticket) => Stamp.For([.. Sentences.Words(PlainText.Of(ticket.Description))]);

    private void Tell(RichText text, CommandSource source)
    {
        var note = change.Ticket.Comments.FirstOrDefault(comment => comment.Id == source.CommentId);
        if (note is not null && VisibilityDecision.Of(note) is { Crosses: false } crossing)
        {
            Leave(note, crossing);
            Answer(source.Cause, TicketNotes.NotPassedOn(crossing.Reason), "a /dev that must not cross");
            return;
        }

        if (State.Link is null or { IsRefused: true })
        {
            Answer(source.Cause, State.Link is null ? TicketNotes.NotLinked("/dev") : TicketNotes.NotFiled("/dev"), "there is no issue");
            return;
        }

        if (State.Link.IssueId is not null && _issue is { IsGone: true } gone)
        {
            Answer(source.Cause, TicketNotes.IsGone(gone), "the issue is gone");
            return;
        }

        var meant = MeantFor.Of(State);
        if (note is not null)
        {
            (_told.TryGetValue(note.Id, out var parts) ? parts : _told[note.Id] = [])[source.At] = text;
        }

        var body = TicketNotes.ToEngineers(source.By, State, text);
        _draft.Do(new AddComment(StampOf(source.Cause), State.Id, body, State.Url)
        {
            CommentId = source.CommentId,
            Words = note is null ? null : RepWords.Of(text),
            For = meant,
        });
        if (note is not null)
        {
            Files.Bring(note, meant, isMarked: true, isFirst: false);
        }

        var how = source.CommentId is null ? "asked the engineers, so that text goes to them" : "wrote /dev, so the text after it goes to the engineers";
        _draft.Because(Lane.OfTicket(State.Id), $"{source.By} {how}.", source.CommentId);
    }

    private RichText WhatIsKnown()
    {
        var own = State.Link is { Origin: LinkOrigin.Rule or LinkOrigin.Command } ? _issue : null;
        ImmutableArray<KnownCandidate> open = State.Link is null || own is not null
            ? [.. judge.ToList(_candidates, _issue?.Id, _draft.At).Where(candidate => candidate.IsOpen)]
            : [];
        _isOffered |= open.Length > 0 || (State.Link is not null && _issue?.IsOfHelp(_draft.At) == true);
        return (State.Link switch
        {
            null => TicketNotes.KnownNothing(),
            { IssueId: not null } link when _issue is not null => TicketNotes.Known(link, Home(_issue), _issue, known.LinkedCount, _draft.At),
            { IsRefused: true } => TicketNotes.NotFiled("/bridge"),
            _ => TicketNotes.BeingFiled(),
        }).Then(new RichText(CandidateNotes.List(open, IsOnlyOurs(own) ? own : null, _draft.At)));
    }

    /// <summary>The issue that the ticket itself was tied to.</summary>
    private IssueState Home(IssueState issue) => State.Link?.HomeId is { } id && id != issue.Id && known.Named.TryGetValue(id, out var home) ? home : issue;

    /// <summary>Where the ticket is merged away, its reps work in the one that it was merged into.</summary>
    private void Answer(string cause, RichText note, string about)
    {
        if (change.Ticket.MergedInto is null)
        {
            _draft.Do(new UpdateTicket(State.Id, new TicketUpdate(StampOf(cause)) { Note = note }, about));
        }
        else if (known.MergeTarget is { } target)
        {
            _draft.Do(new UpdateTicket(target.Id, new TicketUpdate(StampOf(cause)) { Note = note }, $"{about} (asked in ticket {State.Id}, which was merged into it)"));
        }
    }

    private string StampOf(string cause) => StampOf(State.Id, cause);
}
