using System.Collections.Immutable;
using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Updating;

/// <summary>An update made ready for Zendesk.</summary>
/// <param name="Body">What is sent; the same for all tickets. Null when nothing is left to be sent.</param>
/// <param name="AddTags">Tags to add, as Zendesk writes them.</param>
/// <param name="RemoveTags">Tags to take away.</param>
/// <param name="Remark">What had to be left out, or null.</param>
internal sealed record UpdatePlan(UpdateBody? Body, ImmutableArray<string> AddTags, ImmutableArray<string> RemoveTags, string? Remark);
