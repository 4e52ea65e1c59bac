using System.Collections.Immutable;
using BugBridge.Core.Issues;

namespace BugBridge.Connectors.Jira;

/// <summary>What a project has to offer.</summary>
/// <param name="Path">The settings path that names it first.</param>
/// <param name="Key">Its key.</param>
/// <param name="Targets">What is to be filed in it; empty when it is only watched.</param>
internal sealed record ProjectExpectation(string Path, string Key, ImmutableArray<FilingTarget> Targets);
