using BugBridge.Core.Commands;
using BugBridge.Core.Sync.Obeying;

namespace BugBridge.Core.Usability;

/// <summary>Obeys <c>/category NAME</c>: answers it. The case follows when the plan is finished, with all that is known of the ticket then.</summary>
/// <param name="categories">The categories; null where none are defined.</param>
internal sealed class CategoryChoosing(UsabilityCategories? categories) : IObeys<ChooseCategory>
{
    public bool KeepsOrder => false;

    public Obeyed Obey(ChooseCategory command, CommandSource source, TicketPlanning ticket)
    {
        // A merged ticket has left the review.
        if (ticket.Ticket.MergedInto is not null)
        {
            return Obeyed.Done;
        }

        var note = categories is null ? CategoryNotes.Off()
            : categories.Named(command.Name) is { } chosen ? CategoryNotes.Chosen(chosen)
            : CategoryNotes.Unknown(command.Name, categories);
        return ticket.Answer(source.Cause, note, "a category was chosen");
    }
}
