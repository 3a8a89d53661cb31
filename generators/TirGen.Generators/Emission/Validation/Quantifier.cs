using TirGen.Generators.Code;

namespace TirGen.Generators.Emission.Validation;

/// <summary>The body of a loop in which one item can decide, whatever became of the others.</summary>
internal static class Quantifier
{
    /// <summary>Statements over <c>verdict</c>, which is above zero for true, below for false, and zero for neither.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="item">The verdict over the item.</param>
    /// <param name="deciding">Which verdict of an item decides at once.</param>
    public static void Decide(SourceWriter writer, Verdict item, bool deciding)
    {
        Condition decides = deciding ? item.True : item.False;
        using (writer.Block($"if ({decides.Bare})"))
        {
            writer.Line($"return {(deciding ? "1" : "-1")};");
        }

        if (!item.IsTotal)
        {
            writer.Blank();
            using (writer.Block($"if ({(deciding ? item.False : item.True).Not.Bare})"))
            {
                writer.Line("verdict = 0;");
            }
        }
    }
}
