using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Values;

/// <summary>Creates strings and numbers that satisfy constraints.</summary>
internal static class ScalarValues
{
    private const int MostCharacters = 100_000;
    private const int PatternAttempts = 40;

    /// <summary>Returns a string, or null if none was found.</summary>
    public static string? Text(Facets facets, SeededRandom random)
    {
        int least = Decimals.Count(facets.Most(constraints => constraints.MinLength)) ?? 0;
        int most = Decimals.Count(facets.Least(constraints => constraints.MaxLength)) ?? int.MaxValue;
        if (least > most || least > MostCharacters)
        {
            return null;
        }

        string[] patterns = [.. facets.Parts.Select(part => part.Constraints.Pattern).OfType<string>().Distinct()];
        string[] formats = [.. facets.Parts.Select(part => part.Format).OfType<string>().Distinct()];
        string? formatted = formats.Select(format => FormatText.Write(format, random)).FirstOrDefault(text => text is not null);
        if (formatted is not null && Fits(formatted))
        {
            return formatted;
        }

        for (int i = 0; i < PatternAttempts && patterns.Length > 0; i++)
        {
            // More and more repetitions, because the text may be too short.
            int extra = i < 10 ? i : Math.Min(least + i, 1 << Math.Min(14, i - 6));
            if (PatternText.Write(patterns[i % patterns.Length], random, extra) is { } matching && Fits(matching))
            {
                return matching;
            }
        }

        string plain = Plain(least, most, random);
        return Fits(plain) ? plain : null;

        bool Fits(string text) => text.Length >= least && text.Length <= most
            && patterns.All(pattern => PatternMatch.IsMatch(pattern, text)) && formats.All(format => Formats.IsText(format, text));
    }

    /// <summary>Returns a number, or null if none was found.</summary>
    public static JsonNode? Number(Facets facets, bool isInteger, SeededRandom random)
    {
        decimal least = Bound(facets.Most(constraints => constraints.Minimum), facets.Most(constraints => constraints.ExclusiveMinimum), isInteger, 1)
            ?? decimal.MinValue;
        decimal most = Bound(facets.Least(constraints => constraints.Maximum), facets.Least(constraints => constraints.ExclusiveMaximum),
            isInteger, -1)
            ?? decimal.MaxValue;
        foreach (Schema part in facets.Parts)
        {
            if (Formats.RangeOf(part.Format) is { } range)
            {
                least = Math.Max(least, Decimals.Parse(range.Minimum)!.Value);
                most = Math.Min(most, Decimals.Parse(range.Maximum)!.Value);
            }
        }

        if (isInteger)
        {
            least = Math.Ceiling(least);
            most = Math.Floor(most);
        }

        return least > most ? null : Multiple(facets, least, most, isInteger, random);
    }

    private static JsonNode? Multiple(Facets facets, decimal least, decimal most, bool isInteger, SeededRandom random)
    {
        // Small positive numbers where they are allowed.
        decimal low = Math.Max(least, Math.Min(1, most));
        decimal high = Math.Min(most, low > decimal.MaxValue - 100 ? low : low + 100);
        decimal step = facets.Most(constraints => constraints.MultipleOf) ?? 0;
        if (step <= 0)
        {
            decimal share = random.Next(101) / 100m;
            decimal drawn = low + ((high - low) * share);
            decimal rounded = isInteger ? Math.Floor(drawn) : Math.Round(drawn, 2);
            return Json(rounded >= least && rounded <= most ? rounded : low);
        }

        try
        {
            decimal first = Math.Ceiling(low / step);
            decimal value = step * (first + random.Next((int)Math.Clamp(Math.Floor((high / step) - first) + 1, 1, 100)));
            value = value <= most ? value : step * Math.Floor(most / step);
            return value >= least ? Json(value) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? Bound(decimal? inclusive, decimal? exclusive, bool isInteger, int direction)
    {
        if (exclusive is not { } limit)
        {
            return inclusive;
        }

        decimal step = isInteger || Math.Abs(limit) > 1_000_000_000_000 ? 1 : 0.0001m;
        decimal whole = isInteger ? (direction > 0 ? Math.Floor(limit) : Math.Ceiling(limit)) : limit;
        decimal inside = Math.Abs(limit) > decimal.MaxValue - 1 ? limit : whole + (direction * step);
        return inclusive is not { } other ? inside : direction > 0 ? Math.Max(inside, other) : Math.Min(inside, other);
    }

    private static JsonNode Json(decimal value) => JsonNode.Parse(value == Math.Floor(value)
        ? value.ToString("0", CultureInfo.InvariantCulture)
        : value.ToString("0.############################", CultureInfo.InvariantCulture))!;

    private static string Plain(int least, int most, SeededRandom random)
    {
        string text = FormatText.Word(random);
        while (text.Length < least)
        {
            text += " " + FormatText.Word(random);
        }

        return text.Length <= most ? text : text[..most];
    }
}
