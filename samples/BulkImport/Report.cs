namespace BulkImport;

/// <summary>Reports the results of the rows.</summary>
internal static class Report
{
    /// <returns>The exit code: 0 if all rows have their stages, 2 if some failed.</returns>
    public static int Write(Journal journal, IReadOnlyList<StageRow> rows, string path)
    {
        List<StageRow> failed = [.. rows.Where(row => !journal.Created.ContainsKey(row.Number))];
        Console.WriteLine($"{journal.Created.Count:n0} stages exist, {failed.Count:n0} rows failed.");
        File.Delete(path);
        if (failed.Count == 0)
        {
            return 0;
        }

        File.WriteAllLines(path, failed.Select(row => $"{row.Number}\t{row.Name}\t{journal.Failed.GetValueOrDefault(row.Number, "not sent")}"));
        foreach (IGrouping<string, StageRow> reason in failed
            .GroupBy(row => journal.Failed.GetValueOrDefault(row.Number, "not sent"))
            .OrderByDescending(group => group.Count())
            .Take(10))
        {
            Console.WriteLine($"  {reason.Count():n0} times: {reason.Key}");
        }

        Console.WriteLine($"{path} lists the failed rows. Run the same command to retry them.");
        return 2;
    }
}
