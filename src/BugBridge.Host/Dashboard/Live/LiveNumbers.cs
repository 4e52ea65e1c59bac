namespace BugBridge.Host.Dashboard.Live;

/// <summary>The figures that pages keep up to date while they are looked at.</summary>
/// <param name="Tickets">Tickets known.</param>
/// <param name="LinkedTickets">Of these, those with an issue.</param>
/// <param name="Issues">Issues known.</param>
/// <param name="Waiting">Writes that are not done yet.</param>
/// <param name="Failing">Of these, those whose last try failed.</param>
/// <param name="SetAside">Writes that failed for good.</param>
/// <param name="Done">Writes that are done.</param>
/// <param name="ReadAt">When they were read, in milliseconds since 1970 UTC: a page never goes back to an older reading than its own.</param>
internal sealed record LiveNumbers(int Tickets, int LinkedTickets, int Issues, int Waiting, int Failing, int SetAside, int Done, long ReadAt);
