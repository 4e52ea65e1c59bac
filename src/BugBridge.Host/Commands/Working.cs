using System.CommandLine;

namespace BugBridge.Host.Commands;

/// <summary>Makes a command's action of its work: settings are read first, and failures become messages and exit codes.</summary>
internal delegate Func<ParseResult, CancellationToken, Task<int>> Working(Func<Session, CancellationToken, Task<int>> work);
