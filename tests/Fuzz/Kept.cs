namespace Truto.Generated.Fuzz;

/// <summary>Selects the inputs that are added to the repository.</summary>
internal static class Kept
{
    private const int MostInputs = 300;
    private const int MostUnits = 500_000;

    /// <summary>Returns existing inputs, findings, and the shortest inputs that reached new branches.</summary>
    public static IEnumerable<string> Of(WorkFolder folder)
    {
        List<string> kept = [.. InputFile.Read(folder.Known), .. InputFile.Read(folder.FindingInputs)];
        int units = kept.Sum(static input => input.Length);
        foreach (string input in InputFile.Read(folder.Kept).OrderBy(static input => input.Length))
        {
            units += input.Length;
            if (kept.Count < MostInputs && units < MostUnits)
            {
                kept.Add(input);
            }
        }

        return kept.Distinct(StringComparer.Ordinal);
    }
}
