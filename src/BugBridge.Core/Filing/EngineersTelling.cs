using BugBridge.Core.Commands;
using BugBridge.Core.Files;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>Obeys <c>/dev TEXT</c>. It need not wait for a filing: the text is bound to that.</summary>
internal sealed class EngineersTelling(FileSettings files) : IObeys<TellEngineers>
{
    public Obeyed Obey(TellEngineers command, CommandSource source, TicketPlanning ticket)
    {
        if (ticket.State.ErasedAt is not null)
        {
            return ticket.Answer(source.Cause, TicketNotes.IsErased(), "it was erased");
        }

        if (source.Note is { } note && VisibilityDecision.Of(note) is { Crosses: false } crossing)
        {
            crossing.Leave(ticket, note);
            return ticket.Answer(source.Cause, TicketNotes.NotPassedOn(crossing.Reason), "a /dev that must not cross");
        }

        return ticket.State switch
        {
            { Link: null } => ticket.Answer(source.Cause, TicketNotes.NotLinked("/dev"), "there is no issue"),
            { Link.IsRefused: true } => ticket.Answer(source.Cause, TicketNotes.NotFiled("/dev"), "there is no issue"),
            { Link.IssueId: not null } when ticket.Issue is { IsGone: true } gone => ticket.Answer(source.Cause, TicketNotes.IsGone(gone), "the issue is gone"),
            _ => Tell(command, source, ticket),
        };
    }

    private Obeyed Tell(TellEngineers command, CommandSource source, TicketPlanning ticket)
    {
        var meant = MeantFor.Of(ticket.State);
        ticket.Draft.Do(new AddComment(ticket.StampOf(source.Cause), ticket.State.Id, TicketNotes.ToEngineers(source.By, ticket.State, command.Text), ticket.State.Url)
        {
            CommentId = source.CommentId,
            Words = source.Note is null ? null : RepWords.Of(command.Text),
            For = meant,
        });
        if (source.Note is { } note)
        {
            ticket.Told.Add(note.Id, source.At, command.Text);
            ticket.FilesFor(files).Bring(note, meant, isMarked: true, isFirst: false);
        }

        var how = source.CommentId is null ? "asked the engineers, so that text goes to them" : "wrote /dev, so the text after it goes to the engineers";
        ticket.Because($"{source.By} {how}.", source.CommentId);
        return new Obeyed(CommandResult.Sent);
    }
}
