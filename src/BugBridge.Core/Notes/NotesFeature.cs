using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Notes;

/// <summary>How things are said to reps.</summary>
public static class NotesFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddNotes(this IServiceCollection services) => services
        .AddSingleton<TicketMark>();
}
