using BugBridge.Core.Remotes;

namespace BugBridge.Sandbox.Serving;

/// <summary>Something that a client should not have sent.</summary>
/// <param name="Remote">Who was sent it.</param>
/// <param name="Request">Verb and path.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="At">When, UTC.</param>
public sealed record Finding(Remote Remote, string Request, string Problem, DateTimeOffset At);
