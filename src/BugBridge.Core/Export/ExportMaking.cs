using BugBridge.Core.Calendar;

namespace BugBridge.Core.Export;

/// <summary>Works out a value from others of its row.</summary>
/// <param name="valueOf">Gives the value of a column that the store has, by its name.</param>
/// <param name="zone">The zone of the reports.</param>
/// <param name="hours">The business hours, or null where none are set.</param>
public delegate object? ExportMaking(Func<string, object?> valueOf, TimeZoneInfo zone, BusinessCalendar? hours);
