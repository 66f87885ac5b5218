namespace BulkImport;

/// <summary>Says what became of the rows.</summary>
internal static class Report
{
    /// <returns>The exit code: 0 where all rows have their stages, 2 where some failed.</returns>
    public static int Write(Journal journal, IReadOnlyList<StageRow> rows, string path)
    {
        List<StageRow> failed = [.. rows.Where(row => !journal.Created.ContainsKey(row.Number))];
        Console.WriteLine($"{journal.Created.Count:n0} stages are there, {failed.Count:n0} rows failed.");
        File.Delete(path);
        if (failed.Count == 0)
        {
            return 0;
        }

        File.WriteAllLines(path, failed.Select(row => $"{row.Number}\t{row.Name}\t{journal.Failed.GetValueOrDefault(row.Number, "not sent")}"));
        foreach (IGrouping<string, StageRow> reason in failed.GroupBy(row => journal.Failed.GetValueOrDefault(row.Number, "not sent")).OrderByDescending(group => group.Count()).Take(10))
        {
            Console.WriteLine($"  {reason.Count():n0} times: {reason.Key}");
        }

        Console.WriteLine($"Which rows: {path}. Once they can succeed, the same command tries them again.");
        return 2;
    }
}
