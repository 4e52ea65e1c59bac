namespace BugBridge.Core.Calendar;

/// <summary>A period that cannot be reported on. The message is for the person who asked.</summary>
public sealed class PeriodException(string message) : Exception(message);
