using BugBridge.Core.Calendar;

namespace BugBridge.Core.FirstContact;

/// <summary>One month of the trend.</summary>
/// <param name="Month">The month.</param>
/// <param name="Counts">Its tickets.</param>
public sealed record MonthContact(Period Month, ContactCounts Counts);
