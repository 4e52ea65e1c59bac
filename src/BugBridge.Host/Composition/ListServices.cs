using BugBridge.Host.Dashboard.Deliveries;
using BugBridge.Host.Dashboard.Erasing;
using BugBridge.Host.Dashboard.Issues;
using BugBridge.Host.Dashboard.Journal;
using BugBridge.Host.Dashboard.Tickets;
using BugBridge.Host.Features.Outreach;
using BugBridge.Host.Packs.Lists;

namespace BugBridge.Host.Composition;

/// <summary>The lists of pages that can be had as files.</summary>
internal static class ListServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddLists(this IServiceCollection services) => services
        .AddSingleton<TicketQuestions>()
        .AddSingleton<IListSource, TicketListSource>()
        .AddSingleton<IListSource, IssueListSource>()
        .AddSingleton<IListSource, JournalListSource>()
        .AddSingleton<IListSource, DraftListSource>()
        .AddSingleton<IListSource, DeliveryListSource>()
        .AddSingleton<IListSource, ErasureListSource>();
}
