using BugBridge.Core.Calendar;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs;

/// <summary>Makes one kind of pack, and has a <see cref="PackNameAttribute"/>. Registered in the container; commands, pages and the schedule find it by its name.</summary>
internal interface IPackSource
{
    /// <summary>As on the command line and in addresses: <c>fcr</c>, <c>usability</c>, <c>reporters</c>, <c>promises</c>, <c>ranking</c>.</summary>
    string Name { get; }

    /// <summary>Makes it. An empty period gives a pack that says so.</summary>
    /// <param name="period">Which month or quarter.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Pack> MakeAsync(Period period, Words words, CancellationToken cancellationToken);
}
