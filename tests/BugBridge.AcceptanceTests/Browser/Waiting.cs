using Microsoft.Playwright;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>Waits for what the worker does in its own time.</summary>
internal static class Waiting
{
    private const int Most = 60;

    /// <summary>Waits until something is there, doing something in between; Playwright says what never came.</summary>
    public static async Task WaitUntilAsync(this ILocator place, Func<Task> meanwhile)
    {
        for (var tries = 0; tries < Most && await place.CountAsync() == 0; tries++)
        {
            await meanwhile();
            await place.Page.WaitForTimeoutAsync(500);
        }

        await place.First.WaitForAsync();
    }
}
