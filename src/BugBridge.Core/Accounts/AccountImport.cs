namespace BugBridge.Core.Accounts;

/// <summary>What an import came to.</summary>
/// <param name="Added">Accounts that were not known.</param>
/// <param name="Changed">Accounts of which something was known otherwise.</param>
/// <param name="Unchanged">Accounts that were known just so.</param>
public sealed record AccountImport(int Added, int Changed, int Unchanged);
