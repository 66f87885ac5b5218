using System.Globalization;

namespace Truto.Generated.SourceGeneration.Overlays;

/// <summary>
/// Limits the work of all overlays of a description. Steps are counted instead of time, so that a build has the same result on every machine.
/// </summary>
internal sealed class WorkBudget(CancellationToken cancellation)
{
    /// <summary>The largest number of values that queries visit: dozens of visits of every value of a large description.</summary>
    public const int MostSteps = 50_000_000;

    /// <summary>The largest number of values that one query selects.</summary>
    public const int MostSelected = 1_000_000;

    /// <summary>The largest number of values that are added.</summary>
    public const int MostAdded = 1_000_000;

    private const int StepsBetweenChecks = 1 << 16;

    private long steps;
    private long nextCheck = StepsBetweenChecks;
    private long added;

    /// <summary>Counts steps.</summary>
    /// <exception cref="OverlayLimitException">The limit is exceeded.</exception>
    public void Spend(long count)
    {
        steps += count;
        if (steps < nextCheck)
        {
            return;
        }

        cancellation.ThrowIfCancellationRequested();
        nextCheck = steps + StepsBetweenChecks;
        if (steps > MostSteps)
        {
            throw new OverlayLimitException("the paths of all overlays visit more than " + Text(MostSteps) + " values");
        }
    }

    /// <summary>Counts values that are added.</summary>
    /// <exception cref="OverlayLimitException">The limit is exceeded.</exception>
    public void Add(long count)
    {
        if (added + count > MostAdded)
        {
            throw new OverlayLimitException("all overlays together add more than " + Text(MostAdded) + " values");
        }

        added += count;
        Spend(count);
    }

    /// <summary>Checks the number of values that a query has selected so far.</summary>
    /// <exception cref="OverlayLimitException">The limit is exceeded.</exception>
    public static void RequireSelected(int count)
    {
        if (count > MostSelected)
        {
            throw new OverlayLimitException("the path selects more than " + Text(MostSelected) + " values");
        }
    }

    private static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}

/// <summary>Ends an action that exceeds a limit.</summary>
/// <param name="message">A clause that says which limit.</param>
internal sealed class OverlayLimitException(string message) : Exception(message);
