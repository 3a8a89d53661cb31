using TirGen.Specification.Reading;

namespace TirGen.Tool.Repairs;

/// <summary>
/// Mends a file. As an editor does where all is fixed at once, it makes the repairs that leave nothing to choose; what they uncover is mended in
/// another round.
/// </summary>
/// <param name="find">Finds what is wrong with a text, in its order.</param>
/// <param name="chosen">The titles of repairs that are made though another could be.</param>
internal sealed class FileRepair(Func<string, IReadOnlyList<Mistake>> find, IReadOnlyCollection<string> chosen)
{
    /// <summary>Mends a text.</summary>
    public RepairedFile Mend(string path, string text)
    {
        List<MadeRepair> made = [];

        // What is chosen may be what another repair takes away again: a member added with null, for a person to fill in.
        HashSet<string> seen = [text];
        while (true)
        {
            IReadOnlyList<Mistake> mistakes = find(text);
            IReadOnlyList<(Mistake Mistake, TextEdit Edit)> edits = Next(mistakes);
            string mended = edits.Reverse().Aggregate(text, static (before, edit) => edit.Edit.Apply(before));
            if (!seen.Add(mended))
            {
                return new RepairedFile(path, text, made, mistakes);
            }

            LineMap lines = new(text);
            made.AddRange(edits.Select(edit => new MadeRepair(lines.At(edit.Mistake.Range.Start), edit.Mistake.Id, edit.Edit.Title)));
            text = mended;
        }
    }

    /// <summary>The repairs of one round in the order of the text: none inside of what another one replaces.</summary>
    private IReadOnlyList<(Mistake Mistake, TextEdit Edit)> Next(IReadOnlyList<Mistake> mistakes) => TextRanges.WithoutOverlap(
        mistakes.SelectMany(mistake => mistake.Edits.Where(edit => chosen.Contains(edit.Title)).Concat(mistake.Edits.Where(static edit => edit.IsDictated)).Take(1).Select(edit => (mistake, edit))),
        static repair => repair.edit.Range);
}
